/**
 * WebRTC's voice activity detector, called through JNA: where its native code is found, and one instance of it. The door
 * is {@link dev.patchbay.plugin.webrtcvad.natives.VadLibraries}.
 */
@NullMarked
package dev.patchbay.plugin.webrtcvad.natives;

import org.jspecify.annotations.NullMarked;
