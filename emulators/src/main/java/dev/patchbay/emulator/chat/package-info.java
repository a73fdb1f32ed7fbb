/**
 * A server that speaks OpenAI's chat completions protocol as a client sees it, follows a scenario, and keeps what it was
 * asked. The door is {@link dev.patchbay.emulator.chat.ChatServer}.
 */
@NullMarked
package dev.patchbay.emulator.chat;

import org.jspecify.annotations.NullMarked;
