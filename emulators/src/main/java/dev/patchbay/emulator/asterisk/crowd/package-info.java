/**
 * A crowd of callers on two threads, to load a server: each sends its own tone over AudioSocket at real time, and what
 * comes back is held against the clock and against the tone. {@link dev.patchbay.emulator.asterisk.crowd.CrowdMain} is
 * the door, a program of its own, so that its work is not counted as the server's.
 *
 * <p>A thousand callers have to leave most of two cores to the server. So there is no thread a caller, and nothing is
 * allocated for a frame.
 */
@NullMarked
package dev.patchbay.emulator.asterisk.crowd;

import org.jspecify.annotations.NullMarked;
