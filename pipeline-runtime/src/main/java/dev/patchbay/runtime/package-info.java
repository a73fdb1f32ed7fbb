/**
 * The engine, a library: {@link dev.patchbay.runtime.Patchbay} serves calls as a configuration says, with the plugins
 * there are.
 */
@NullMarked
package dev.patchbay.runtime;

import org.jspecify.annotations.NullMarked;
