@NullMarked
package dev.patchbay.runtime.tool;

import org.jspecify.annotations.NullMarked;
