/**
 * A call on disk: {@link dev.patchbay.runtime.recording.Recorders} writes what both sides said, aligned on the media
 * clock, and what happened when.
 */
@NullMarked
package dev.patchbay.runtime.recording;

import org.jspecify.annotations.NullMarked;
