/** Plugins of every kind, whole and broken, compiled on the spot. */
@NullMarked
package dev.patchbay.runtime.plugin;

import org.jspecify.annotations.NullMarked;
