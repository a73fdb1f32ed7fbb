/**
 * How many calls a machine carries: a real server in a process of its own, callers in another, and what the callers
 * noticed. {@link dev.patchbay.bench.density.DensityCommand} is the door.
 */
@NullMarked
package dev.patchbay.bench.density;

import org.jspecify.annotations.NullMarked;
