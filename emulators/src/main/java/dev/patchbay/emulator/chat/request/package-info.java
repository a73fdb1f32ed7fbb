/**
 * What a client asks a chat server for: read from JSON as strictly as the service does, and refused in its words. The door
 * is {@link dev.patchbay.emulator.chat.request.ChatRequest}.
 */
@NullMarked
package dev.patchbay.emulator.chat.request;

import org.jspecify.annotations.NullMarked;
