@NullMarked
package dev.patchbay.runtime.session;

import org.jspecify.annotations.NullMarked;
