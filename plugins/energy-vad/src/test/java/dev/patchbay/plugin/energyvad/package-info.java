/** Sounds made by formula, and what the detector makes of them. */
@NullMarked
package dev.patchbay.plugin.energyvad;

import org.jspecify.annotations.NullMarked;
