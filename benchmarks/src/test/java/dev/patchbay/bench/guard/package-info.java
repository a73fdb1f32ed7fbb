@NullMarked
package dev.patchbay.bench.guard;

import org.jspecify.annotations.NullMarked;
