@NullMarked
package dev.patchbay.emulator.openai;

import org.jspecify.annotations.NullMarked;
