/**
 * What every emulated voice sounds like, and how every emulated ear hears: speech, tones and WAV files, made once for each
 * format and kept by {@link dev.patchbay.emulator.sound.Studio}, and voices found by their energy by {@link
 * dev.patchbay.emulator.sound.Vad}.
 */
@NullMarked
package dev.patchbay.emulator.sound;

import org.jspecify.annotations.NullMarked;
