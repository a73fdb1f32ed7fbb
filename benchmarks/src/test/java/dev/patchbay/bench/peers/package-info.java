@NullMarked
package dev.patchbay.bench.peers;

import org.jspecify.annotations.NullMarked;
