package dev.patchbay.plugin.local;

import dev.patchbay.api.stage.Utterance;
import java.nio.ByteBuffer;

/**
 * Says texts, a sentence at a time: the first is out before the second is made, and a caller who cuts in spares the rest
 * its making. Nobody holds a voice while the playout is full, so a few voices serve every call.
 *
 * <p><b>Threads.</b> Any, which it blocks.
 */
final class Speech {
    private final Pool<FreeTtsVoice> voices;
    private final Prosody prosody;

    Speech(Pool<FreeTtsVoice> voices, Prosody prosody) {
        this.voices = voices;
        this.prosody = prosody;
    }

    /**
     * Says all of a text, or as much as there is before the utterance is cancelled.
     *
     * @param text English
     * @param utterance left open
     * @throws InterruptedException when the session ended
     */
    void say(String text, Utterance utterance) throws InterruptedException {
        for (String sentence : Sentences.of(text)) {
            if (utterance.cancelled()) {
                return;
            }
            byte[] audio = voices.with(voice -> voice.speak(sentence, prosody, utterance::cancelled));
            utterance.write(ByteBuffer.wrap(audio));
        }
    }
}
