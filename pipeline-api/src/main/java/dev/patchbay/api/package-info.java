@NullMarked
package dev.patchbay.api;

import org.jspecify.annotations.NullMarked;
