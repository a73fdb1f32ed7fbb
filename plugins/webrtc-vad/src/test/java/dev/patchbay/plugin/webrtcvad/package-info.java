/** Speech and other sounds, synthesised, and what the detectors make of them. */
@NullMarked
package dev.patchbay.plugin.webrtcvad;

import org.jspecify.annotations.NullMarked;
