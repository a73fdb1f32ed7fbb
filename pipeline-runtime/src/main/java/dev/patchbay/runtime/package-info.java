@NullMarked
package dev.patchbay.runtime;

import org.jspecify.annotations.NullMarked;
