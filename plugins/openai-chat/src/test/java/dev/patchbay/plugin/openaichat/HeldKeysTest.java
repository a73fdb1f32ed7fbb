package dev.patchbay.plugin.openaichat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.api.event.StageEvent;
import dev.patchbay.emulator.chat.scenario.Reply;
import dev.patchbay.emulator.chat.scenario.Scenario;
import org.junit.jupiter.api.Test;

/** Keys that are pressed while the caller speaks, and questions that are taken back. */
final class HeldKeysTest {
    private static final String SEVEN = "[The caller pressed these keys on the telephone: 7 #]";

    private static Scenario scenario(Reply... replies) {
        var scenario = Scenario.builder();
        for (var reply : replies) {
            scenario.reply(reply);
        }
        return scenario.build();
    }

    @Test
    void keysAreNoPartOfAnAnswerThatMayBeTakenBack() throws Exception {
        try (var call = new ScriptedCall(scenario(Reply.say("It is noon."), Reply.say("Seven.")))) {
            call.expects("what time is it");
            call.server.awaitEnd(1, EmulatedCall.PATIENCE);
            call.session.callerPresses("7#");
            call.session.advance(500);
            assertThat(call.server.requests()).hasSize(1);
            call.ends("what time is it");
            call.until(() -> call.mouth.pieces.size() == 2);
            assertThat(call.mouth.pieces).containsExactly("It is noon.", "Seven.");
            assertThat(call.server.requests().get(1).body()).contains(SEVEN);
            call.session.finish();
        }
    }

    @Test
    void keysAreToldTogetherWithWhatTheCallerSaid() throws Exception {
        try (var call = new ScriptedCall(scenario(Reply.say("Seven it is.")))) {
            call.speaks("my number is");
            call.session.callerPresses("7#");
            call.session.advance(200);
            assertThat(call.server.requests()).isEmpty();
            call.ends("my number is");
            call.until(() -> !call.mouth.pieces.isEmpty());
            call.session.finish();
            var last = call.server.requests().getLast().body();
            assertThat(last).contains(SEVEN).contains("my number is");
        }
    }

    @Test
    void aQuestionWhoseAnswerGaveWayToOneThatIsTakenBackIsAskedAgain() throws Exception {
        try (var call = new ScriptedCall(scenario(Reply.say("Hm.").paced(600_000, 0)))) {
            call.session.callerPresses("7#");
            call.until(() -> call.server.requests().size() == 1);
            call.expects("no wait");
            call.until(() -> call.server.requests().size() == 2);
            call.ears.publish(new StageEvent.TurnResumed());
            call.session.advance(20);
            call.ears.publish(new StageEvent.TurnEnded(0.9));
            call.until(() -> call.server.requests().size() == 3);
            assertThat(call.server.requests().get(2).body()).contains(SEVEN).doesNotContain("no wait");
            call.session.finish();
        }
    }
}
