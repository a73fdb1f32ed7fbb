/**
 * Takes calls from Asterisk over AudioSocket, its TCP protocol of one connection a call and one message a frame. Two kinds
 * of thread meet here: one socket loop for the whole transport waits for sockets, and one virtual thread a call waits for
 * messages; what the pacer sends goes straight to the socket.
 */
@NullMarked
package dev.patchbay.plugin.audiosocket;

import org.jspecify.annotations.NullMarked;
