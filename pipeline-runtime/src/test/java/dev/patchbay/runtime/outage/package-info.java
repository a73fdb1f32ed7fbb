@NullMarked
package dev.patchbay.runtime.outage;

import org.jspecify.annotations.NullMarked;
