/** What passed over an emulated connection, kept for tests to look at and wait for. */
@NullMarked
package dev.patchbay.emulator.history;

import org.jspecify.annotations.NullMarked;
