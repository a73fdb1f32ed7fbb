@NullMarked
package dev.patchbay.runtime.turn;

import org.jspecify.annotations.NullMarked;
