/** Tests of the whole house: its arrows, and the program as it is installed. */
@NullMarked
package dev.patchbay.distribution;

import org.jspecify.annotations.NullMarked;
