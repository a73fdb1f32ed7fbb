/**
 * How calls reach the runtime and how their audio gets back.
 */
@NullMarked
package dev.patchbay.api.transport;

import org.jspecify.annotations.NullMarked;
