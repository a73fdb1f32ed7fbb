/** Where threads come from and when they wait, so that a test can turn the clock by hand once all is quiet. */
@NullMarked
package dev.patchbay.runtime.thread;

import org.jspecify.annotations.NullMarked;
