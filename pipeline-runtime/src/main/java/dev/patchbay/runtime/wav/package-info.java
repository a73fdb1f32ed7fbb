/**
 * WAV files as a call needs them, read with {@link dev.patchbay.runtime.wav.WavReader} and written with {@link
 * dev.patchbay.runtime.wav.WavWriter}: streamed, mono or stereo, 16-bit PCM, A-law or µ-law.
 */
@NullMarked
package dev.patchbay.runtime.wav;

import org.jspecify.annotations.NullMarked;
