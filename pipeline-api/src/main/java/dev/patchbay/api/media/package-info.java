/**
 * Formats and frames: what flows over a link.
 */
@NullMarked
package dev.patchbay.api.media;

import org.jspecify.annotations.NullMarked;
