@NullMarked
package dev.patchbay.runtime.recording;

import org.jspecify.annotations.NullMarked;
