@NullMarked
package dev.patchbay.plugin.deepgram.transcription;

import org.jspecify.annotations.NullMarked;
