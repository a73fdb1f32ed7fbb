package dev.patchbay.plugin.openaichat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.emulator.chat.scenario.Reply;
import dev.patchbay.emulator.chat.scenario.Rule;
import dev.patchbay.emulator.chat.scenario.Scenario;
import dev.patchbay.runtime.session.SessionEvent;
import dev.patchbay.testkit.Sound;
import org.junit.jupiter.api.Test;

/** What the model is told when the caller cuts the agent off. */
final class InterruptionTest {
    private static final String LONG =
            "We are open from Monday to Friday. On Saturday we close at noon. Anything else?";

    @Test
    void theModelHasSaidWhatTheCallerHeard() throws Exception {
        var scenario = Scenario.builder()
                .reply(Reply.say(LONG))
                .reply(Reply.say("Yes."))
                .build();
        try (var call = EmulatedCall.of(scenario)) {
            call.callerSays("when are you open");
            call.untilSpeaking();
            call.session().advance(1_500);
            call.callerSays("on saturday");
            call.untilSpoken(2);
            var recording = call.finish();
            assertThat(recording.events(SessionEvent.Interrupted.class)).hasSize(1);
            var told = call.told(2);
            assertThat(told).hasSize(4).endsWith("user: on saturday");
            var heard = told.get(2).substring("assistant: ".length());
            assertThat(LONG).startsWith(heard);
            assertThat(heard.length()).isBetween(10, 40);
        }
    }

    @Test
    void ofAGreetingThatWasCutOffTheModelIsToldWhatWasHeard() throws Exception {
        var config = new Configs();
        config.greeting = LONG;
        try (var call =
                EmulatedCall.of(Scenario.builder().reply(Reply.say("Yes.")).build(), config)) {
            call.untilSpeaking();
            call.session().advance(1_500);
            call.callerSays("hello");
            call.untilSpoken(2);
            call.finish();
            var heard = call.told(1).get(2).substring("assistant: ".length());
            assertThat(LONG).startsWith(heard);
            assertThat(heard).isNotEqualTo(LONG).isNotBlank();
        }
    }

    @Test
    void anAnswerThatWasHeardToItsEndIsToldWhole() throws Exception {
        var scenario = Scenario.builder()
                .reply(Reply.say("We are open."))
                .reply(Reply.say("Yes."))
                .build();
        try (var call = EmulatedCall.of(scenario)) {
            call.callerSays("hello");
            call.untilSpoken(1);
            call.callerSays("good");
            call.untilSpoken(2);
            call.finish();
            assertThat(call.told(2)).contains("assistant: We are open.");
        }
    }

    @Test
    void theModelIsAskedOnceForAllThatTheCallerSaidMeanwhile() throws Exception {
        var scenario = Scenario.builder()
                .reply(Reply.say("Hm.").paced(600_000, 0))
                .reply(Reply.say("Yes."))
                .build();
        try (var call = EmulatedCall.of(scenario)) {
            call.callerSays("one");
            call.until(() -> call.server().requests().size() == 1, "the question is there");
            call.session().callerSays(Sound.speech(500), "two");
            call.until(() -> call.server().requests().size() == 2, "the model is asked again");
            call.untilCancelled(1);
            call.finish();
            assertThat(call.told(2)).containsExactly("system: Be brief.", "user: one\ntwo");
        }
    }

    @Test
    void aCallerWhoGoesOnSpeakingStopsTheAnswerAtTheServer() throws Exception {
        var scenario = Scenario.builder()
                .reply(Reply.say("This is a very long story that never ends. ".repeat(100))
                        .paced(0, 100))
                .rule(new Rule.Text("stop"), Reply.say("Yes."))
                .build();
        try (var call = new ScriptedCall(scenario)) {
            call.speaks("tell me a story");
            call.ends("tell me a story");
            call.until(() -> !call.mouth.pieces.isEmpty());
            call.speaks("stop");
            var request = call.server.awaitCancelled(1, EmulatedCall.PATIENCE);
            assertThat(request.tokensSent()).isLessThan(500);
            call.ends("stop");
            call.server.awaitEnd(2, EmulatedCall.PATIENCE);
            assertThat(call.server.requests().get(1).body())
                    .contains("tell me a story\\nstop")
                    .doesNotContain("never ends");
            call.session.finish();
        }
    }
}
