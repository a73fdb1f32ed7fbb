/**
 * Signal processing between two audio formats: decode ({@link dev.patchbay.runtime.dsp.SampleCodec}), remix ({@link
 * dev.patchbay.runtime.dsp.Channels}), resample ({@link dev.patchbay.runtime.dsp.Resampler}), encode, and what it takes
 * to measure and to cut audio on the way. Arrays in, arrays out: nothing here knows frames, links or calls, and nothing
 * allocates once it is set up.
 *
 * <p>Samples are 16-bit linear, interleaved when stereo. A count of <em>samples</em> is per channel unless it says
 * otherwise. An input and an output array must not be the same unless a method says that they may.
 */
@NullMarked
package dev.patchbay.runtime.dsp;

import org.jspecify.annotations.NullMarked;
