package dev.patchbay.plugin.openairealtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.api.event.StageEvent;
import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.emulator.openai.scenario.Pace;
import dev.patchbay.emulator.openai.scenario.Reply;
import dev.patchbay.emulator.openai.scenario.Scenario;
import dev.patchbay.runtime.session.SessionEvent;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A conversation with nothing unusual in it. */
final class ConversationTest {
    private static final Scenario TWO_TURNS = Scenario.builder()
            .pace(Pace.DEFAULT.prompt())
            .greeting(Reply.tone(400, 600))
            .transcript("What time is it?")
            .transcript("Thank you.")
            .reply(Reply.tone(600, 800))
            .reply(Reply.tone(800, 500))
            .build();

    @ParameterizedTest
    @ValueSource(strings = {"pcm16 8000", "pcm16 16000", "pcmu 8000", "pcma 8000"})
    void callerAndAgentTakeTurns(String format) throws Exception {
        try (var call = EmulatedCall.of(TWO_TURNS, new Configs(), setup -> setup.caller(AudioFormat.parse(format)))) {
            call.untilSpoken(1);
            call.callerSpeaks(1_000);
            call.untilSpoken(2);
            call.callerSpeaks(1_000);
            call.untilSpoken(3);
            var recording = call.finish();
            assertThat(recording.events(SessionEvent.CallerText.class).stream()
                            .filter(SessionEvent.CallerText::last)
                            .map(SessionEvent.CallerText::text))
                    .containsExactly("What time is it?", "Thank you.");
            assertThat(recording.events(SessionEvent.AgentStopped.class))
                    // A resampler rings for 2 ms after the end.
                    .extracting(stopped -> stopped.playedMillis() / 10)
                    .containsExactly(60L, 80L, 50L);
            assertThat(recording.events(SessionEvent.TurnEnded.class)).hasSize(2);
            assertThat(call.sentTypes(1)).containsExactly("session.update", "response.create");
        }
    }

    @Test
    void aMuLawCallIsNotConverted() throws Exception {
        try (var call =
                EmulatedCall.of(TWO_TURNS, new Configs(), setup -> setup.caller(AudioFormat.parse("pcmu 8000")))) {
            call.untilSpoken(1);
            var plan = call.finish().only(SessionEvent.Started.class).plan();
            assertThat(plan.links().stream()
                            .filter(link -> !link.to().equals("detector"))
                            .map(link -> link.conversions()))
                    .allSatisfy(conversions -> assertThat(conversions).isEmpty());
        }
    }

    @Test
    void wordsOfBothSidesComeInTheOrderOfTheConversation() throws Exception {
        try (var call = EmulatedCall.of(Scenario.builder()
                .pace(new Pace(6, 100, 0, 700, 160, 110))
                .greeting(Reply.tone(400, 300))
                .transcript("Who are you?")
                .reply(Reply.tone(600, 2_000))
                .build())) {
            call.untilSpoken(1);
            call.callerSpeaks(800);
            call.untilSpoken(2);
            var words = call.finish().published().stream()
                    .flatMap(published -> speaker(published.event()).stream())
                    .toList();
            assertThat(words).startsWith("agent", "caller", "agent");
        }
    }

    private static Optional<String> speaker(StageEvent event) {
        return switch (event) {
            case StageEvent.Transcript words -> words.last() ? Optional.of("caller") : Optional.empty();
            case StageEvent.AgentText words -> Optional.of("agent");
            case StageEvent other -> Optional.empty();
        };
    }
}
