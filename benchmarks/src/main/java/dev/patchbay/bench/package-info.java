/**
 * What the runtime costs per frame, measured with JMH. {@link dev.patchbay.bench.Main} runs the benchmarks; each class
 * says what it measures and runs alone, too.
 */
@NullMarked
package dev.patchbay.bench;

import org.jspecify.annotations.NullMarked;
