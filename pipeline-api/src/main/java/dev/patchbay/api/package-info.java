/**
 * What a plugin is: {@link dev.patchbay.api.Plugin} is the one type a jar registers, the rest hangs off it.
 */
@NullMarked
package dev.patchbay.api;

import org.jspecify.annotations.NullMarked;
