@NullMarked
package dev.patchbay.emulator;

import org.jspecify.annotations.NullMarked;
