/**
 * What the emulated model's voice sounds like: speech, tones and WAV files, made once for each wire format and kept. The
 * door is {@link dev.patchbay.emulator.openai.sound.Studio}.
 */
@NullMarked
package dev.patchbay.emulator.openai.sound;

import org.jspecify.annotations.NullMarked;
