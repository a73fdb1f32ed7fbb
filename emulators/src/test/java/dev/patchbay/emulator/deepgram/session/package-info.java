@NullMarked
package dev.patchbay.emulator.deepgram.session;

import org.jspecify.annotations.NullMarked;
