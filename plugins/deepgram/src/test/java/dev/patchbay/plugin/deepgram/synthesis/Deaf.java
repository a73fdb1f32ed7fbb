package dev.patchbay.plugin.deepgram.synthesis;

import dev.patchbay.api.media.AudioFrame;
import dev.patchbay.api.stage.AudioStage;

/** A transcriber that hears nothing. */
final class Deaf implements AudioStage {
    @Override
    public void process(AudioFrame frame) {
        // as said
    }
}
