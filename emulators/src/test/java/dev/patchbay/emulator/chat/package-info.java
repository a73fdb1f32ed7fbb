@NullMarked
package dev.patchbay.emulator.chat;

import org.jspecify.annotations.NullMarked;
