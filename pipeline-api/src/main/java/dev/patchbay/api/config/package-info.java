/**
 * How a plugin's settings are described: records whose components say what they are for.
 */
@NullMarked
package dev.patchbay.api.config;

import org.jspecify.annotations.NullMarked;
