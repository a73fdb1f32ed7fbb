@NullMarked
package dev.patchbay.emulator.deepgram.listen;

import org.jspecify.annotations.NullMarked;
