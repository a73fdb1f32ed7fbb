@NullMarked
package dev.patchbay.emulator.openai.scenario;

import org.jspecify.annotations.NullMarked;
