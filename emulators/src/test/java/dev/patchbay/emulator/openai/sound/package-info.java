@NullMarked
package dev.patchbay.emulator.openai.sound;

import org.jspecify.annotations.NullMarked;
