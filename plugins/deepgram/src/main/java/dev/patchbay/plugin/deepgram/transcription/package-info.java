/** Deepgram's transcribers: Nova, which hears words, and Flux, which also hears when a turn begins and ends. */
@NullMarked
package dev.patchbay.plugin.deepgram.transcription;

import org.jspecify.annotations.NullMarked;
