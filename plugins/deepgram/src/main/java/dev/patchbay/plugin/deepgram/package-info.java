/** Connects calls to Deepgram: its voice agent, its transcribers and its synthesizer, each over a WebSocket a call. */
@NullMarked
package dev.patchbay.plugin.deepgram;

import org.jspecify.annotations.NullMarked;
