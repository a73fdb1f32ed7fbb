/**
 * WebSockets for plugins: opening them, writing to them without waiting, and hearing what becomes of them. {@link
 * dev.patchbay.websocket.TyrusDialer} opens real ones. What a call makes of them is in {@link dev.patchbay.websocket.link}.
 *
 * <p>A plugin that uses this carries it in its own folder, as any library. It is no part of the API.
 */
@NullMarked
package dev.patchbay.websocket;

import org.jspecify.annotations.NullMarked;
