/**
 * Functions that an agent may call during a call.
 */
@NullMarked
package dev.patchbay.api.tool;

import org.jspecify.annotations.NullMarked;
