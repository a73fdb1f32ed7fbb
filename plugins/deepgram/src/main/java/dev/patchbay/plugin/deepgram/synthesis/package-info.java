/** Deepgram's synthesizer Aura: sentences in, speech out, within what the service allows. */
@NullMarked
package dev.patchbay.plugin.deepgram.synthesis;

import org.jspecify.annotations.NullMarked;
