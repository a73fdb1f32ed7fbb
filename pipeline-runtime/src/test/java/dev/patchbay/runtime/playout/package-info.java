@NullMarked
package dev.patchbay.runtime.playout;

import org.jspecify.annotations.NullMarked;
