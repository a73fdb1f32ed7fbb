/**
 * A telephone on the wire as Asterisk puts it there: places an AudioSocket call, follows a script, judges what it gets
 * back as strictly as Asterisk does, and tells what happened. The door is {@link
 * dev.patchbay.emulator.asterisk.AsteriskCaller}; for bad input there is {@link
 * dev.patchbay.emulator.asterisk.RawCaller}.
 */
@NullMarked
package dev.patchbay.emulator.asterisk;

import org.jspecify.annotations.NullMarked;
