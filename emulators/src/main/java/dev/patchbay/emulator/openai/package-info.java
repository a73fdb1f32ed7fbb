/**
 * A server that speaks OpenAI's Realtime protocol as a client sees it, follows a scenario, and keeps what happened. The
 * door is {@link dev.patchbay.emulator.openai.OpenAiRealtimeServer}.
 */
@NullMarked
package dev.patchbay.emulator.openai;

import org.jspecify.annotations.NullMarked;
