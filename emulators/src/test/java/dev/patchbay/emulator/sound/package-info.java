@NullMarked
package dev.patchbay.emulator.sound;

import org.jspecify.annotations.NullMarked;
