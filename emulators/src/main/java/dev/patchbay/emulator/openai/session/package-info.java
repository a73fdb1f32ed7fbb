/**
 * One emulated session without a socket: client events and the time go in, server events come out. The door is {@link
 * dev.patchbay.emulator.openai.session.RealtimeSession}.
 */
@NullMarked
package dev.patchbay.emulator.openai.session;

import org.jspecify.annotations.NullMarked;
