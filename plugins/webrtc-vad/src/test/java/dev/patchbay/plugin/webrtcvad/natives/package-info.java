/** The native detector, and the way to it. */
@NullMarked
package dev.patchbay.plugin.webrtcvad.natives;

import org.jspecify.annotations.NullMarked;
