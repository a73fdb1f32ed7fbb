/**
 * Signal processing between two audio formats: decode and encode ({@link dev.patchbay.runtime.dsp.SampleCodec}), remix
 * ({@link dev.patchbay.runtime.dsp.Channels}), and what it takes to measure and to cut audio on the way. Resampling has
 * a room of its own, {@link dev.patchbay.runtime.dsp.resampling}. Arrays in, arrays out: nothing here knows frames, links
 * or calls, and nothing allocates once it is set up.
 *
 * <p>Samples are 16-bit linear, interleaved when stereo. A count of <em>samples</em> is per channel unless it says
 * otherwise. An input and an output array must not be the same unless a method says that they may.
 */
@NullMarked
package dev.patchbay.runtime.dsp;

import org.jspecify.annotations.NullMarked;
