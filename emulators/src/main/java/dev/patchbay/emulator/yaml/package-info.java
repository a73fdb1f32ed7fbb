/** Reads the files of emulators, strictly, and says where in them a mistake is. */
@NullMarked
package dev.patchbay.emulator.yaml;

import org.jspecify.annotations.NullMarked;
