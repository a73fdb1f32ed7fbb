/**
 * The far ends of a call, imitated: what an operator can run and a test can call instead of a PBX or a paid service.
 * Written from the protocols alone, so that a misreading on one side of a wire can't agree with itself on the other.
 */
@NullMarked
package dev.patchbay.emulator;

import org.jspecify.annotations.NullMarked;
