/** How much of the time to an answer is the runtime's: whole calls over services that answer at once. */
@NullMarked
package dev.patchbay.bench.answers;

import org.jspecify.annotations.NullMarked;
