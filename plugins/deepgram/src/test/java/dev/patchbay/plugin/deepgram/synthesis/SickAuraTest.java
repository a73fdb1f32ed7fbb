package dev.patchbay.plugin.deepgram.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.api.event.StageEvent;
import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.Encoding;
import dev.patchbay.api.media.FormatSet;
import dev.patchbay.api.stage.PortSpec;
import dev.patchbay.api.stage.StageSpec;
import dev.patchbay.runtime.session.SessionEvent;
import dev.patchbay.testkit.Sound;
import dev.patchbay.testkit.TestSession;
import dev.patchbay.websocket.SharedDialers;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What happens when a server is silent, forgets what it owes, or has got old, in virtual time. */
final class SickAuraTest {
    private final ScriptedAura server = new ScriptedAura();
    private final Lines model = new Lines();
    private final Auras config = new Auras();
    private final TestSession session = start();

    private TestSession start() {
        config.connection = new StayConnected(2_000, 0, 60_000, 1);
        var line = AudioFormat.mono(Encoding.PCMU, 8_000);
        var started = TestSession.pipeline()
                .caller(line)
                .stage("stt", StageSpec.transcriber(PortSpec.audio(FormatSet.of(line))), Deaf::new)
                .stage("llm", StageSpec.languageModel(), () -> model)
                .stage("tts", new AuraFactory(new SharedDialers(timeout -> server)), config.build())
                .start();
        started.await(() -> !server.lines.isEmpty(), "a connection");
        started.advance(100);
        return started;
    }

    @AfterEach
    void close() {
        session.close();
    }

    private List<String> degraded() {
        return session.recording().published().stream()
                .map(one -> one.event())
                .filter(StageEvent.Degraded.class::isInstance)
                .map(event -> ((StageEvent.Degraded) event).message())
                .toList();
    }

    private long spoken() {
        return session.recording().events(SessionEvent.AgentStopped.class).size();
    }

    @Test
    void aServerThatSaysNothingIsLeftAndTheSentenceSaidToAnother() {
        server.silent = true;
        model.say("answer", "Hello.");
        session.advance(9_900);
        assertThat(server.lines).hasSize(1);
        server.silent = false;
        session.advance(1_000);
        assertThat(server.lines).hasSize(2);
        assertThat(server.last().texts()).containsExactly("Hello.");
        assertThat(spoken()).isEqualTo(1);
        session.finish();
    }

    @Test
    void aSentenceThatNoServerSpeaksIsLeftOutAndTheAnswerGoesOn() {
        server.silent = true;
        model.say("answer", "Cursed.", "Well.");
        session.advance(31_000);
        assertThat(degraded()).anyMatch(message -> message.contains("a certain sentence; it is left out"));
        server.silent = false;
        session.advance(12_000);
        assertThat(server.last().texts()).containsExactly("Well.");
        assertThat(spoken()).isEqualTo(1);
        session.finish();
    }

    @Test
    void aServerThatTakesEverySentenceAndSpeaksNoneIsGivenUpThoughItIsThere() {
        server.silent = true;
        for (int answer = 0; answer < 15 && !session.ended(); answer++) {
            model.say("answer-" + answer, "Hello.");
            session.advance(60_000);
        }
        assertThat(session.ended()).isTrue();
        assertThat(session.finish().endReason().code()).isEqualTo("server-failed");
    }

    @Test
    void aClearThatIsNeverAnsweredDoesNotMakeTheAgentMute() {
        server.clears = false;
        server.silent = true;
        model.say("answer", "A long story.");
        session.advance(100);
        server.last().audio(3_000);
        session.advance(1_000);
        session.callerSays(Sound.speech(1_500));
        session.advance(2_500);
        assertThat(server.last().received).contains("Clear");
        server.silent = false;
        session.advance(10_000);
        model.say("next", "I see.");
        session.advance(2_000);
        assertThat(server.lines).hasSize(2);
        assertThat(spoken()).isEqualTo(1);
        session.finish();
    }

    @Test
    void anOldConnectionIsRenewedAtAQuietMoment() {
        session.advance(58_000);
        server.silent = true;
        model.say("answer", "Not now.");
        session.advance(4_000);
        assertThat(server.lines).as("there is something to be said").hasSize(1);
        server.last().audio(300);
        server.last().says("Flushed");
        session.advance(1_000);
        assertThat(server.lines).hasSize(2);
        assertThat(server.lines.getFirst().received).last().isEqualTo("Close");
        assertThat(session.recording().published()).noneMatch(one -> one.event() instanceof StageEvent.ProviderLost);
        session.finish();
    }

    @Test
    void theRestOfALongAnswerWaitsUntilItIsNearlyHeard() {
        var many = new String[60];
        for (int i = 0; i < many.length; i++) {
            many[i] = "Sentence " + i + ".";
        }
        model.say("answer", many);
        session.advance(1_000);
        assertThat(server.last().texts().size())
                .as("of half a second each, 15 s ahead or what flushes allow")
                .isLessThan(40);
        session.advance(75_000);
        assertThat(String.join(
                        " ",
                        server.lines.stream()
                                .flatMap(line -> line.texts().stream())
                                .toList()))
                .isEqualTo(String.join(" ", many));
        session.finish();
    }
}
