package dev.patchbay.plugin.deepgram.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.plugin.deepgram.agent.settings.Configs;
import dev.patchbay.runtime.session.Blueprint;
import dev.patchbay.runtime.turn.TurnRules;
import dev.patchbay.testkit.TestSetup;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is said for the agent and for the caller without either of them. */
final class InjectionsTest {
    private static TestSetup impatient(TestSetup setup) {
        return setup.turns(new TurnRules(TurnRules.BargeIn.AT_ONCE, new TurnRules.NoInput(5_000, 1), 500, true, true))
                .prompts(new Blueprint.Prompts(List.of("Are you still there?"), "Goodbye."));
    }

    private static List<JsonNode> asked(ScriptedCall call) {
        return call.line().received("InjectAgentMessage");
    }

    private static ScriptedCall untilAsked() {
        var call = ScriptedCall.of(Configs.of("greeting: ''"), InjectionsTest::impatient);
        call.answer("Hello!", 200);
        call.session.advance(6_000);
        assertThat(asked(call))
                .singleElement()
                .hasToString("{\"type\":\"InjectAgentMessage\",\"message\":\"Are you still there?\","
                        + "\"behavior\":\"queue\"}");
        return call;
    }

    @Test
    void aCallerWhoIsSilentIsAskedWhetherTheyAreThere() {
        try (var call = untilAsked()) {
            call.answer("Are you still there?", 400);
            call.session.advance(1_500);
            assertThat(asked(call)).hasSize(1);
            call.finish();
        }
    }

    @Test
    void aRefusedQuestionIsAskedAgainAFewTimes() {
        try (var call = untilAsked()) {
            call.line().says("{'type':'InjectionRefused'}");
            call.session.advance(1_100);
            assertThat(asked(call)).hasSize(2);
            call.line().says("{'type':'InjectionRefused','message':'busy'}");
            call.session.advance(1_100);
            assertThat(asked(call)).hasSize(3);
            call.line().says("{'type':'InjectionRefused'}");
            call.session.advance(500);
            assertThat(asked(call)).hasSize(3);
            call.finish();
        }
    }

    @Test
    void nobodyIsAskedAnyMoreWhoSpeaks() {
        try (var call = untilAsked()) {
            call.line().says("{'type':'InjectionRefused'}");
            call.line().says("{'type':'UserStartedSpeaking'}");
            call.session.advance(2_500);
            assertThat(asked(call)).hasSize(1);
            call.finish();
        }
    }

    @Test
    void keysAreToldToTheModelTogether() {
        try (var call = ScriptedCall.of(Configs.of("greeting: ''"))) {
            call.session.callerPresses("42");
            call.session.advance(1_000);
            assertThat(call.line().received("InjectUserMessage")).isEmpty();
            call.session.advance(1_000);
            assertThat(call.line().received("InjectUserMessage"))
                    .singleElement()
                    .hasToString("{\"type\":\"InjectUserMessage\",\"content\":\"[The caller pressed these keys on the"
                            + " telephone: 4 2]\"}");
            call.finish();
        }
    }

    @Test
    void wordsThatAreNoneAreNotTakenForTheQuestion() {
        try (var call = untilAsked()) {
            call.line().agent(" ");
            call.line().says("{'type':'InjectionRefused'}");
            call.session.advance(1_100);
            assertThat(asked(call)).hasSize(2);
            call.finish();
        }
    }

    @Test
    void aQuestionThatWasUnderWayWhenTheConnectionWasLostIsAskedAgain() {
        try (var call = untilAsked()) {
            call.line().breaks();
            call.session.advance(1_000);
            assertThat(call.server.connections()).hasSize(2);
            assertThat(asked(call)).hasSize(1);
            call.finish();
        }
    }

    @Test
    void keysThatWaitForAServerAreAnsweredInPlaceOfAGreeting() {
        var server = new ScriptedServer();
        server.leavesSettingsUnanswered(true);
        try (var call = ScriptedCall.of(server, Configs.of("greeting: Hello!"), setup -> setup)) {
            call.session.callerPresses("1#");
            call.session.advance(200);
            server.leavesSettingsUnanswered(false);
            call.line().breaks();
            call.session.advance(1_000);
            assertThat(server.connections()).hasSize(2);
            assertThat(call.line().received("InjectUserMessage")).hasSize(1);
            assertThat(call.line().settings().path("agent").has("greeting")).isFalse();
            call.finish();
        }
    }

    @Test
    void aLineThatBringsNothingIsSilenceToTheServer() {
        try (var call = ScriptedCall.of(Configs.of("greeting: ''"))) {
            call.session.advance(1_000);
            call.session.call().mute(true);
            call.session.advance(1_000);
            int before = call.line().audioBytes();
            call.session.advance(2_000);
            assertThat(call.line().audioBytes() - before).isBetween(8 * 1_900, 8 * 2_100);
            assertThat(call.line().audioSizes).containsOnly(160);
            assertThat(call.line().loud.get()).isZero();
            call.session.call().mute(false);
            call.finish();
        }
    }
}
