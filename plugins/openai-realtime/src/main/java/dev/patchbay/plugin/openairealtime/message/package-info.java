/** The messages of the protocol, in its GA dialect, and the translation of the one before it. Pure. */
@NullMarked
package dev.patchbay.plugin.openairealtime.message;

import org.jspecify.annotations.NullMarked;
