@NullMarked
package dev.patchbay.bench;

import org.jspecify.annotations.NullMarked;
