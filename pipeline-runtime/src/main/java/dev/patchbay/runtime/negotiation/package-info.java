/**
 * Pure functions from declarations to a plan: {@link dev.patchbay.runtime.negotiation.Negotiator} picks one format per
 * link, inserts the fewest and least harmful conversions, and can say why every other candidate lost.
 */
@NullMarked
package dev.patchbay.runtime.negotiation;

import org.jspecify.annotations.NullMarked;
