package dev.patchbay.api.stage;

import dev.patchbay.api.media.AudioFrame;

/** A stage whose input is audio. */
public non-sealed interface AudioStage extends Stage {
    /**
     * Takes the next run of audio, in the negotiated format and framing.
     *
     * @param frame borrowed until this method returns
     */
    void process(AudioFrame frame);
}
