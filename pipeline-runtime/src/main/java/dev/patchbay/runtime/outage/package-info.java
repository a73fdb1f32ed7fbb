/**
 * What a call does about a provider that is lost or has failed: {@link dev.patchbay.runtime.outage.OutagePolicy} is a pure
 * function from a state and an event to a state and actions.
 */
@NullMarked
package dev.patchbay.runtime.outage;

import org.jspecify.annotations.NullMarked;
