package dev.patchbay.plugin.openaichat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.api.event.StageEvent;
import dev.patchbay.emulator.chat.scenario.Reply;
import dev.patchbay.emulator.chat.scenario.Scenario;
import org.junit.jupiter.api.Test;

/** A transcriber that expects the end of a turn before it is sure. */
final class EarlyAnswerTest {
    @Test
    void theModelIsAskedEarlyAndItsAnswerIsSpokenWhenTheTurnHasEnded() throws Exception {
        try (var call = new ScriptedCall(
                Scenario.builder().reply(Reply.say("It is noon.")).build())) {
            call.expects("what time is it");
            call.server.awaitEnd(1, EmulatedCall.PATIENCE);
            call.session.advance(200);
            assertThat(call.mouth.pieces).isEmpty();
            call.ends("what time is it");
            call.until(() -> !call.mouth.pieces.isEmpty());
            assertThat(call.mouth.pieces).containsExactly("It is noon.");
            call.session.finish();
            assertThat(call.server.requests()).hasSize(1);
        }
    }

    @Test
    void aTurnThatIsTakenBackStopsTheAnswerAndLeavesNoTrace() throws Exception {
        try (var call = new ScriptedCall(Scenario.builder()
                .reply(Reply.say("A story without an end. ".repeat(50)).paced(0, 100))
                .build())) {
            call.expects("I want to");
            call.until(() -> !call.server.requests().isEmpty()
                    && call.server.requests().getFirst().tokensSent() > 2);
            call.ears.publish(new StageEvent.TurnResumed());
            call.session.advance(20);
            call.server.awaitCancelled(1, EmulatedCall.PATIENCE);
            call.ends("I want to cancel");
            call.until(() -> !call.mouth.pieces.isEmpty());
            var second = call.server.awaitRequest(2, EmulatedCall.PATIENCE);
            assertThat(second.messages()).hasSize(2);
            assertThat(second.body()).contains("I want to cancel").doesNotContain("story");
            call.session.finish();
        }
    }
}
