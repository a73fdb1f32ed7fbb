@NullMarked
package dev.patchbay.plugin.deepgram;

import org.jspecify.annotations.NullMarked;
