/**
 * What every emulated socket has in common, without a socket: a {@link dev.patchbay.emulator.deepgram.session.Session} is
 * brought messages and the time, and speaks through its {@link dev.patchbay.emulator.deepgram.session.Line}.
 */
@NullMarked
package dev.patchbay.emulator.deepgram.session;

import org.jspecify.annotations.NullMarked;
