/**
 * The configuration file: YAML in, records out, strict, and every problem at once with its file, line and path. The door
 * is {@link dev.patchbay.runtime.config.ConfigLoader}. The same record components that bind the file also give its
 * editor schema, its reference page and the rendering of what is in effect.
 */
@NullMarked
package dev.patchbay.runtime.config;

import org.jspecify.annotations.NullMarked;
