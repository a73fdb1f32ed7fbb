/**
 * The emulated {@code /v1/listen}: audio in, transcripts out, without a socket. The door is {@link
 * dev.patchbay.emulator.deepgram.listen.ListenSession}.
 */
@NullMarked
package dev.patchbay.emulator.deepgram.listen;

import org.jspecify.annotations.NullMarked;
