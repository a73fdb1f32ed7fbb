/**
 * The emulated {@code /v2/listen}: audio in, turns out, without a socket. The door is {@link
 * dev.patchbay.emulator.deepgram.flux.FluxService}.
 */
@NullMarked
package dev.patchbay.emulator.deepgram.flux;

import org.jspecify.annotations.NullMarked;
