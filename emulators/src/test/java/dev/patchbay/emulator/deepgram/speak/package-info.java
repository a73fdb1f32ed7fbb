@NullMarked
package dev.patchbay.emulator.deepgram.speak;

import org.jspecify.annotations.NullMarked;
