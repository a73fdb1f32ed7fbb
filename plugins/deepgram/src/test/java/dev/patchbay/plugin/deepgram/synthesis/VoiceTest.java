package dev.patchbay.plugin.deepgram.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.plugin.deepgram.synthesis.Step.End;
import dev.patchbay.plugin.deepgram.synthesis.Step.Say;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class VoiceTest {
    private final List<String> played = new ArrayList<>();
    private final Voice voice = new Voice(new Voice.Sound() {
        @Override
        public void says(String utterance, String text) {
            played.add(utterance + ": " + text);
        }

        @Override
        public void audio(String utterance, ByteBuffer audio) {
            played.add(utterance + " " + audio.remaining());
        }

        @Override
        public void end(String utterance) {
            played.add(utterance + ".");
        }

        @Override
        public void drop() {
            played.add("dropped");
        }

        @Override
        public void unsay() {
            played.add("unsaid");
        }
    });

    private boolean audio(int bytes) {
        return voice.audio(ByteBuffer.allocate(bytes));
    }

    private void say(String utterance, String text) {
        voice.expect(new Say(utterance, text));
    }

    @Test
    void knowsWhichWordsTheAudioIsOf() {
        say("a", "One.");
        say("a", "Two.");
        voice.expect(new End("a"));
        audio(100);
        audio(50);
        voice.flushed();
        audio(70);
        voice.flushed();
        assertThat(played).containsExactly("a: One.", "a 100", "a 50", "a: Two.", "a 70", "a.");
        assertThat(voice.busy()).isFalse();
    }

    @Test
    void anEndWithNothingBeforeItIsAtOnce() {
        voice.expect(new End("a"));
        assertThat(played).containsExactly("a.");
    }

    @Test
    void nobodyHearsWhatComesAfterAClear() {
        say("a", "One.");
        audio(100);
        assertThat(voice.clear()).isTrue();
        say("b", "Two.");
        assertThat(audio(100)).isFalse();
        voice.flushed();
        assertThat(audio(100)).isFalse();
        voice.cleared();
        assertThat(audio(30)).isTrue();
        assertThat(played).containsExactly("a: One.", "a 100", "dropped", "b: Two.", "b 30");
    }

    @Test
    void twoClearsAreAnsweredTwice() {
        say("a", "One.");
        voice.clear();
        say("b", "Two.");
        voice.clear();
        say("c", "Three.");
        voice.cleared();
        assertThat(audio(10)).isFalse();
        voice.cleared();
        assertThat(audio(10)).isTrue();
        assertThat(voice.owed()).isTrue();
    }

    @Test
    void nothingIsToBeClearedWhenNothingIsOwed() {
        say("a", "One.");
        audio(10);
        voice.flushed();
        assertThat(voice.clear()).isFalse();
        assertThat(voice.owed()).isFalse();
        assertThat(audio(10)).as("audio that nobody asked for").isFalse();
    }

    @Test
    void whatWasNotSaidIsSaidOnTheNextConnection() {
        say("a", "One.");
        say("a", "Two.");
        voice.expect(new End("a"));
        assertThat(voice.lost()).containsExactly(new Say("a", "One.", 1), new Say("a", "Two."), new End("a"));
        assertThat(played).isEmpty();
        assertThat(voice.owed()).isFalse();
    }

    @Test
    void aSentenceThatBrokeOffIsSaidFromItsBeginning() {
        say("a", "A sentence.");
        audio(20);
        assertThat(voice.lost()).containsExactly(new Say("a", "A sentence.", 1));
        assertThat(played).endsWith("unsaid");
    }

    @Test
    void aNumberThatBrokeOffIsSaidAgainThoughMoreCameThanItIsLong() {
        say("a", "ten letters");
        audio(1_100);
        assertThat(voice.flushed()).isTrue();
        say("a", "0123456789.");
        voice.expect(new End("a"));
        audio(2_000);
        assertThat(voice.lost()).containsExactly(new Say("a", "0123456789.", 1), new End("a"));
        assertThat(played).endsWith("unsaid");
    }

    @Test
    void knowsHowMuchTheServerHasStillToSay() {
        say("a", "One.");
        say("a", "Three.");
        voice.expect(new End("a"));
        assertThat(voice.dueCharacters()).isEqualTo(10);
        audio(100);
        voice.flushed();
        assertThat(voice.dueCharacters()).isEqualTo(6);
        assertThat(voice.flushed()).as("nothing came of it").isFalse();
        assertThat(voice.dueCharacters()).isZero();
    }

    @Test
    void aClearThatTheConnectionTookWithItNeedsNoAnswer() {
        say("a", "One.");
        voice.clear();
        voice.lost();
        say("b", "Two.");
        assertThat(audio(10)).isTrue();
    }
}
