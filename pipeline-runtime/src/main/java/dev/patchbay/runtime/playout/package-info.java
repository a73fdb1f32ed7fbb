/**
 * What goes out to the caller: {@link dev.patchbay.runtime.playout.Playout} buffers it and keeps the ledger of what was
 * played, {@link dev.patchbay.runtime.playout.Pacer} sends it on time.
 */
@NullMarked
package dev.patchbay.runtime.playout;

import org.jspecify.annotations.NullMarked;
