@NullMarked
package dev.patchbay.emulator.chat.answer;

import org.jspecify.annotations.NullMarked;
