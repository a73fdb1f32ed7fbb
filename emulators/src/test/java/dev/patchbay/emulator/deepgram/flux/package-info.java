@NullMarked
package dev.patchbay.emulator.deepgram.flux;

import org.jspecify.annotations.NullMarked;
