/** One WebSocket a call: opening it, writing to it without waiting, and hearing what becomes of it. */
@NullMarked
package dev.patchbay.plugin.openairealtime.connection;

import org.jspecify.annotations.NullMarked;
