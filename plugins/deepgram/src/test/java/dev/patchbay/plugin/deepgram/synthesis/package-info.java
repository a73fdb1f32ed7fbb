@NullMarked
package dev.patchbay.plugin.deepgram.synthesis;

import org.jspecify.annotations.NullMarked;
