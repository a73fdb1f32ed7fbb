/** What a client of a speech service asks for, in the address of its handshake and in its texts. */
@NullMarked
package dev.patchbay.emulator.deepgram.query;

import org.jspecify.annotations.NullMarked;
