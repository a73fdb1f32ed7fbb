/**
 * Who speaks when: {@link dev.patchbay.runtime.turn.TurnTaker} is a pure function from a state and an event to the next
 * state and what to do.
 */
@NullMarked
package dev.patchbay.runtime.turn;

import org.jspecify.annotations.NullMarked;
