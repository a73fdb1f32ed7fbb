/**
 * Tells whether the hot path has become slower, on any machine: every figure is the ratio to a frozen kernel that is timed
 * beside it. {@link dev.patchbay.bench.guard.GuardCommand} is the door.
 */
@NullMarked
package dev.patchbay.bench.guard;

import org.jspecify.annotations.NullMarked;
