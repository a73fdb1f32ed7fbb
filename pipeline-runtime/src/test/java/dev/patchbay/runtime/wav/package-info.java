@NullMarked
package dev.patchbay.runtime.wav;

import org.jspecify.annotations.NullMarked;
