/**
 * How the emulated transcribers hear: that there is a voice, by the energy of the audio, and the words that a scenario
 * puts into it.
 */
@NullMarked
package dev.patchbay.emulator.deepgram.hearing;

import org.jspecify.annotations.NullMarked;
