/**
 * What a stage tells its session.
 */
@NullMarked
package dev.patchbay.api.event;

import org.jspecify.annotations.NullMarked;
