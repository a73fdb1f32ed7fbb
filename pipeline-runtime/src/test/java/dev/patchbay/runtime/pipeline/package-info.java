@NullMarked
package dev.patchbay.runtime.pipeline;

import org.jspecify.annotations.NullMarked;
