package dev.patchbay.plugin.openairealtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.emulator.openai.scenario.Api;
import dev.patchbay.emulator.openai.scenario.Echo;
import dev.patchbay.emulator.openai.scenario.Pace;
import dev.patchbay.emulator.openai.scenario.Part;
import dev.patchbay.emulator.openai.scenario.Reply;
import dev.patchbay.emulator.openai.scenario.Rule;
import dev.patchbay.emulator.openai.scenario.Scenario;
import dev.patchbay.emulator.openai.scenario.ScenarioBuilder;
import dev.patchbay.emulator.openai.scenario.WireFormat;
import dev.patchbay.runtime.session.Blueprint;
import dev.patchbay.runtime.session.SessionEvent;
import dev.patchbay.runtime.turn.TurnRules;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a call does with settings that are not the usual ones. */
final class SettingsInCallsTest {
    private static ScenarioBuilder scenario() {
        return Scenario.builder().pace(Pace.DEFAULT.prompt());
    }

    @Test
    void whereTheServerDoesNotListenForTurnsTheDetectorDoesAndNoSilenceIsSent() throws Exception {
        var config = new Configs();
        config.turns = Configs.PUSH_TO_TALK;
        try (var call = EmulatedCall.of(
                scenario()
                        .greeting(Reply.tone(400, 200))
                        .transcript("One.")
                        .transcript("Two.")
                        .reply(Reply.tone(500, 300))
                        .reply(Reply.tone(600, 300))
                        .build(),
                config)) {
            call.untilSpoken(1);
            call.session().advance(3_000);
            call.callerSpeaks(1_000);
            call.untilSpoken(2);
            call.session().advance(3_000);
            call.callerSpeaks(1_000);
            call.untilSpoken(3);
            var recording = call.finish();
            assertThat(call.sentTypes(1))
                    .containsExactly(
                            "session.update",
                            "response.create",
                            "input_audio_buffer.clear",
                            "input_audio_buffer.commit",
                            "response.create",
                            "input_audio_buffer.clear",
                            "input_audio_buffer.commit",
                            "response.create");
            assertThat(call.connection(1).counters().clientAudioMillis())
                    .as("two turns of a second, what led to them and the silence that ended them")
                    .isBetween(2_600L, 4_400L);
            assertThat(recording.events(SessionEvent.CallerText.class).stream().filter(SessionEvent.CallerText::last))
                    .hasSize(2);
        }
    }

    @Test
    void anAnswerToATurnThatWasNotOverIsTakenBack() throws Exception {
        var config = new Configs();
        config.turns = Configs.PUSH_TO_TALK;
        config.greeting = "";
        try (var call = EmulatedCall.of(
                Scenario.builder()
                        .pace(new Pace(6, 100, 600, 0, 160, 110))
                        .reply(Reply.tone(500, 300))
                        .reply(Reply.tone(600, 700))
                        .build(),
                config)) {
            call.callerSpeaks(600);
            call.session().advance(700);
            call.callerSpeaks(800);
            call.untilSpoken(1);
            var recording = call.finish();
            assertThat(call.sent(1, "response.cancel")).hasSize(1);
            assertThat(recording.only(SessionEvent.AgentStopped.class).playedMillis())
                    .isBetween(700L, 703L);
        }
    }

    @Test
    void aServerThatSpeaksTheDialectBeforeGaIsSpokenToInIt() throws Exception {
        var config = new Configs();
        config.api = OpenAiRealtimeConfig.Api.BETA;
        try (var call = EmulatedCall.of(
                scenario()
                        .api(Api.BETA)
                        .greeting(Reply.tone(400, 300))
                        .transcript("Hello?")
                        .reply(Reply.tone(500, 400))
                        .build(),
                config)) {
            call.untilSpoken(1);
            call.callerSpeaks(800);
            call.untilSpoken(2);
            var recording = call.finish();
            assertThat(recording.events(SessionEvent.AgentText.class)).hasSize(2);
            assertThat(recording.events(SessionEvent.CallerText.class)).isNotEmpty();
            assertThat(call.sent(1, "session.update").getFirst().path("session").has("modalities"))
                    .isTrue();
        }
    }

    @Test
    void aServerThatTakesAnotherFormatThanItWasAskedForIsUnderstood() throws Exception {
        try (var call = EmulatedCall.of(scenario()
                .echo(new Echo(WireFormat.PCMU, WireFormat.PCMA))
                .greeting(Reply.tone(400, 500))
                .transcript("Hello?")
                .reply(Reply.tone(500, 400))
                .build())) {
            call.untilSpoken(1);
            call.callerSpeaks(800);
            call.untilSpoken(2);
            var recording = call.finish();
            assertThat(recording.events(SessionEvent.Replanned.class)).hasSize(2);
            assertThat(recording.events(SessionEvent.AgentStopped.class))
                    .extracting(stopped -> stopped.playedMillis() / 10)
                    .containsExactly(50L, 40L);
            assertThat(recording.agentAudio().audibleMillis()).isBetween(880L, 960L);
        }
    }

    @Test
    void keysAreToldTogetherOnceThePressingHasPaused() throws Exception {
        try (var call = EmulatedCall.of(scenario()
                .greeting(Reply.tone(400, 200))
                .rule(new Rule.Text("1 2 3"), Reply.tone(500, 300))
                .build())) {
            call.untilSpoken(1);
            call.session().callerPresses("123");
            call.untilSpoken(2);
            call.finish();
            assertThat(call.sent(1, "conversation.item.create"))
                    .singleElement()
                    .satisfies(create -> assertThat(create.toString())
                            .contains("[The caller pressed these keys on the telephone: 1 2 3]"));
        }
    }

    @Test
    void aSilentCallerIsAskedInTheWordsOfTheOperator() throws Exception {
        var rules =
                new TurnRules(TurnRules.BargeIn.AT_ONCE.withMinMs(400), new TurnRules.NoInput(800, 1), 500, true, true);
        try (var call = EmulatedCall.of(
                scenario()
                        .greeting(Reply.tone(400, 200))
                        .rule(new Rule.Instructions("Are you there?"), Reply.tone(500, 300))
                        .rule(new Rule.Instructions("Goodbye"), Reply.tone(600, 300))
                        .build(),
                new Configs(),
                setup -> setup.turns(rules).prompts(new Blueprint.Prompts(List.of("Are you there?"), "Goodbye")))) {
            call.until(() -> call.session().ended(), "the call has ended");
            var recording = call.finish();
            assertThat(recording.endReason().code()).isEqualTo("no-input");
            assertThat(recording.events(SessionEvent.AgentStopped.class)).hasSize(3);
        }
    }

    @Test
    void severalPartsAreSpokenInTheirOrder() throws Exception {
        try (var call = EmulatedCall.of(scenario()
                .greeting(Reply.of(new Part.Tone(400, 300, "one"), new Part.Pause(100), new Part.Tone(500, 300, "two")))
                .build())) {
            call.untilSpoken(1);
            var recording = call.finish();
            assertThat(recording.only(SessionEvent.AgentStopped.class).playedMillis())
                    .isBetween(700L, 703L);
        }
    }
}
