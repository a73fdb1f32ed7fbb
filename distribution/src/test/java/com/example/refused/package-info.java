/** A stranger's plugin whose provider is never there; tests pack it into a jar and install it. */
@NullMarked
package com.example.refused;

import org.jspecify.annotations.NullMarked;
