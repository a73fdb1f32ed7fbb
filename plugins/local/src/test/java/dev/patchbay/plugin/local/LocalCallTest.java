package dev.patchbay.plugin.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.runtime.session.SessionEvent;
import dev.patchbay.testkit.SessionRecording;
import dev.patchbay.testkit.Sound;
import dev.patchbay.testkit.TestSession;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whole calls through the runtime, in virtual time. */
final class LocalCallTest {
    private static final LocalFactory FACTORY = new LocalFactory();
    private static final AudioFormat LINE = AudioFormat.parse("pcm16 8000");
    private static final String GOODBYE = "Thank you for calling, and goodbye.";
    private static final LocalConfig CONFIG = Configs.saying(
            "Hello, this is Patchbay.",
            List.of("What is your order number?", "This is a long story that nobody wants to hear to its end."),
            GOODBYE);

    @Test
    void greetsAnswersYieldsAndHangsUpWhenItsGoodbyeWasHeard() {
        try (var session = TestSession.of(FACTORY, CONFIG).caller(LINE).start()) {
            hearOut(session, "greeting");
            session.callerSays(Sound.speech(1_000));
            hearOut(session, "line-1");
            session.callerSays(Sound.speech(1_000));
            untilBegun(session, "line-2");
            session.advance(500);
            session.callerSays(Sound.speech(1_500));
            untilBegun(session, "goodbye");
            assertThat(session.advanceUntil(session::ended, 10_000)).isTrue();

            var recording = session.finish();
            assertThat(recording.events(SessionEvent.AgentStarted.class))
                    .extracting(SessionEvent.AgentStarted::utterance)
                    .containsExactly("greeting", "line-1", "line-2", "goodbye");
            fellSilentWhenInterrupted(recording);
            endedWithTheGoodbye(recording, said(GOODBYE));
        }
    }

    private static void fellSilentWhenInterrupted(SessionRecording recording) {
        var cut = recording.only(SessionEvent.Interrupted.class);
        assertThat(cut.utterance()).isEqualTo("line-2");
        assertThat(cut.playedMillis()).isBetween(500L, 1_000L);
        assertThat(recording.agentAudio().samples(cut.atMillis() + 1, begun(recording, "goodbye")))
                .as("what the caller hears from the tick after the interruption until the goodbye")
                .hasSizeGreaterThan(8_000)
                .containsOnly(0);
    }

    private static void endedWithTheGoodbye(SessionRecording recording, short[] goodbye) {
        var last = recording.events(SessionEvent.AgentStopped.class).getLast();
        assertThat(last.utterance()).isEqualTo("goodbye");
        assertThat(last.complete()).isTrue();
        assertThat(last.playedMillis()).isEqualTo(LINE.duration(goodbye.length).toMillis());

        var ended = recording.only(SessionEvent.Ended.class);
        assertThat(ended.reason().code()).isEqualTo("agent-hung-up");
        assertThat(ended.atMillis()).isGreaterThanOrEqualTo(last.atMillis());

        var heard = recording.agentAudio().samples(begun(recording, "goodbye"), Long.MAX_VALUE);
        assertThat(heard).as("the goodbye to its last sample").hasSizeGreaterThanOrEqualTo(goodbye.length);
        assertThat(Arrays.mismatch(Arrays.copyOf(heard, goodbye.length), goodbye))
                .as("the first sample that the caller heard otherwise than the voice said it")
                .isEqualTo(-1);
    }

    /** The voice makes big-endian samples; taken for little-endian ones they are noise of −5 dBFS. */
    @Test
    void isHeardAsSpeechAndNotAsNoise() {
        var config = new LocalConfig(
                LocalConfig.Voice.KEVIN16, "Hello, this is Patchbay.", List.of(), GOODBYE, true, 150, 100);
        var telephone = AudioFormat.parse("pcmu 8000");
        try (var session = TestSession.of(FACTORY, config).caller(telephone).start()) {
            hearOut(session, "greeting");

            var recording = session.finish();
            var greeting = recording.only(SessionEvent.AgentStopped.class);
            assertThat(greeting.playedMillis()).isBetween(1_000L, 4_000L);
            assertThat(recording.agentAudio().dbfs(begun(recording, "greeting"), greeting.atMillis()))
                    .isBetween(-30.0, -12.0);
        }
    }

    private static void untilBegun(TestSession session, String utterance) {
        assertThat(session.advanceUntil(() -> hasBegun(session.recording(), utterance), 10_000))
                .as("%s begins within 10 s:%n%s", utterance, session.recording().timeline())
                .isTrue();
    }

    private static void hearOut(TestSession session, String utterance) {
        untilBegun(session, utterance);
        assertThat(session.advanceUntil(() -> !session.agentSpeaking(), 10_000))
                .as("%s ends within 10 s:%n%s", utterance, session.recording().timeline())
                .isTrue();
    }

    private static boolean hasBegun(SessionRecording recording, String utterance) {
        return recording.events(SessionEvent.AgentStarted.class).stream()
                .anyMatch(started -> started.utterance().equals(utterance));
    }

    private static long begun(SessionRecording recording, String utterance) {
        return recording.events(SessionEvent.AgentStarted.class).stream()
                .filter(started -> started.utterance().equals(utterance))
                .findFirst()
                .orElseThrow()
                .atMillis();
    }

    /** What the voice makes of a sentence, big-endian as it comes. */
    private static short[] said(String sentence) {
        var prosody = new Prosody(CONFIG.wordsPerMinute(), CONFIG.pitchHz());
        var audio = FreeTtsVoice.load(CONFIG.voice()).speak(sentence, prosody, () -> false);
        var samples = new short[audio.length / 2];
        ByteBuffer.wrap(audio).asShortBuffer().get(samples);
        return samples;
    }
}
