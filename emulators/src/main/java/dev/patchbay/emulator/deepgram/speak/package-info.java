/**
 * The emulated {@code /v1/speak}: text in, audio out, without a socket. The door is {@link
 * dev.patchbay.emulator.deepgram.speak.SpeakService}.
 */
@NullMarked
package dev.patchbay.emulator.deepgram.speak;

import org.jspecify.annotations.NullMarked;
