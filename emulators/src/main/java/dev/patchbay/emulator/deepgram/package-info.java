/**
 * A server that speaks Deepgram's protocols as a client sees them, follows a scenario, and keeps what happened. The door is
 * {@link dev.patchbay.emulator.deepgram.DeepgramServer}.
 */
@NullMarked
package dev.patchbay.emulator.deepgram;

import org.jspecify.annotations.NullMarked;
