@NullMarked
package dev.patchbay.emulator.deepgram.agent;

import org.jspecify.annotations.NullMarked;
