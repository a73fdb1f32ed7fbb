@NullMarked
package dev.patchbay.emulator.chat.scenario;

import org.jspecify.annotations.NullMarked;
