@NullMarked
package dev.patchbay.emulator.deepgram.scenario;

import org.jspecify.annotations.NullMarked;
