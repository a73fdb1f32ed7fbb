@NullMarked
package dev.patchbay.emulator.deepgram;

import org.jspecify.annotations.NullMarked;
