@NullMarked
package dev.patchbay.emulator.deepgram.socket;

import org.jspecify.annotations.NullMarked;
