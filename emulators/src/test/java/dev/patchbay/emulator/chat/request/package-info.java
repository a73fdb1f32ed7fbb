@NullMarked
package dev.patchbay.emulator.chat.request;

import org.jspecify.annotations.NullMarked;
