/** What a client asks for in the address of its handshake, checked. */
@NullMarked
package dev.patchbay.emulator.deepgram.query;

import org.jspecify.annotations.NullMarked;
