/** The voice agent: Deepgram hears the caller, answers and speaks, over one WebSocket a call. */
@NullMarked
package dev.patchbay.plugin.deepgram.agent;

import org.jspecify.annotations.NullMarked;
