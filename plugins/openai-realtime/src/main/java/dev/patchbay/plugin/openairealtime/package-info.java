/**
 * Connects a call to OpenAI's Realtime API, or to a server that speaks like it: full duplex, over one WebSocket a call.
 */
@NullMarked
package dev.patchbay.plugin.openairealtime;

import org.jspecify.annotations.NullMarked;
