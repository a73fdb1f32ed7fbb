/**
 * The loop that owns a call: {@link dev.patchbay.runtime.session.Sessions} takes calls from transports and runs each as a
 * session, one serial turn at a time, with a deadline for every phase.
 */
@NullMarked
package dev.patchbay.runtime.session;

import org.jspecify.annotations.NullMarked;
