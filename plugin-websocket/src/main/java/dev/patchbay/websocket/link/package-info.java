/**
 * The connection of one call to its provider, over however many sockets: {@link dev.patchbay.websocket.link.Link} dials,
 * notices a dead socket, dials again and gives up; the rest is what a plugin needs around it.
 */
@NullMarked
package dev.patchbay.websocket.link;

import org.jspecify.annotations.NullMarked;
