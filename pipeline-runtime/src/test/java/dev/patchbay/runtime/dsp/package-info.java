@NullMarked
package dev.patchbay.runtime.dsp;

import org.jspecify.annotations.NullMarked;
