@NullMarked
package dev.patchbay.runtime.graph;

import org.jspecify.annotations.NullMarked;
