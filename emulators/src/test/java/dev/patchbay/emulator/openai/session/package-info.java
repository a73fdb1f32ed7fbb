@NullMarked
package dev.patchbay.emulator.openai.session;

import org.jspecify.annotations.NullMarked;
