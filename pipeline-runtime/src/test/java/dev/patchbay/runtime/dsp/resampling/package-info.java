@NullMarked
package dev.patchbay.runtime.dsp.resampling;

import org.jspecify.annotations.NullMarked;
