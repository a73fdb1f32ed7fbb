/** Time that emulated sessions are given and do not take: nothing here looks at a clock. */
@NullMarked
package dev.patchbay.emulator.time;

import org.jspecify.annotations.NullMarked;
