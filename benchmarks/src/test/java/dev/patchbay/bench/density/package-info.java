@NullMarked
package dev.patchbay.bench.density;

import org.jspecify.annotations.NullMarked;
