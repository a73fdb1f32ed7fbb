/** Every meter, in one enum with its unit and tags. */
@NullMarked
package dev.patchbay.runtime.metrics;

import org.jspecify.annotations.NullMarked;
