/**
 * From one sample rate to another; {@link dev.patchbay.runtime.dsp.resampling.Resampler} is the door.
 *
 * <p>What is where: {@code Prototype} designs the filter, {@code FilterBank} deals it out to the phases of a ratio,
 * {@code Window} and {@code OutputClock} are all that a stream has to remember, and the four {@code Kernel}s do the
 * arithmetic: long runs or one sample after the other, in plain Java or with the Vector API.
 */
@NullMarked
package dev.patchbay.runtime.dsp.resampling;

import org.jspecify.annotations.NullMarked;
