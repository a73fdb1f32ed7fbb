/**
 * Processing steps: what a provider, a detector or a filter implements, and what it may ask of its session.
 */
@NullMarked
package dev.patchbay.api.stage;

import org.jspecify.annotations.NullMarked;
