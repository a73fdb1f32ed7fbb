package dev.patchbay.plugin.openairealtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.emulator.openai.scenario.Fault;
import dev.patchbay.emulator.openai.scenario.Garbage;
import dev.patchbay.emulator.openai.scenario.Pace;
import dev.patchbay.emulator.openai.scenario.Reply;
import dev.patchbay.emulator.openai.scenario.Scenario;
import dev.patchbay.runtime.session.SessionEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Servers that send what no server should: the call goes on, or ends with a clear reason, and no other call knows. */
final class GarbageTest {
    private static Scenario withFault(Fault.Act act) {
        return Scenario.builder()
                .pace(Pace.DEFAULT.prompt())
                .greeting(Reply.tone(400, 800))
                .reply(Reply.tone(500, 400))
                .fault(new Fault(new Fault.AtDelta(1, 3), 1, act))
                .build();
    }

    @ParameterizedTest
    @EnumSource(
            value = Garbage.class,
            names = {"BAD_JSON", "BAD_BASE64", "NEGATIVE_INDEX", "NO_TYPE"})
    void oneMessageThatMakesNoSenseIsLeftOutAndTold(Garbage garbage) throws Exception {
        try (var call = EmulatedCall.of(withFault(new Fault.Send(garbage)))) {
            call.untilSpoken(1);
            call.callerSpeaks(600);
            call.untilSpoken(2);
            var recording = call.finish();
            assertThat(recording.only(SessionEvent.Degraded.class).text()).contains("PROTOCOL_BROKEN");
            assertThat(recording.endReason().failure()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Garbage.class,
            names = {"UNKNOWN_EVENT", "UNKNOWN_FIELDS"})
    void whatIsMerelyNewIsNoFault(Garbage garbage) throws Exception {
        try (var call = EmulatedCall.of(withFault(new Fault.Send(garbage)))) {
            call.untilSpoken(1);
            var recording = call.finish();
            assertThat(recording.events(SessionEvent.Degraded.class)).isEmpty();
            assertThat(recording.only(SessionEvent.AgentStopped.class).playedMillis())
                    .isBetween(800L, 802L);
        }
    }

    @Test
    void aMessageOf20MegabytesEndsItsConnectionAndTheConversationGoesOn() throws Exception {
        try (var other = EmulatedCall.of(withFault(new Fault.Send(Garbage.UNKNOWN_EVENT)));
                var call = EmulatedCall.of(withFault(new Fault.Send(Garbage.HUGE)))) {
            call.until(() -> call.count(SessionEvent.ProviderBack.class) == 1, "the provider is back");
            assertThat(call.finish().only(SessionEvent.ProviderLost.class).text())
                    .contains("closed");
            other.untilSpoken(1);
            assertThat(other.finish().only(SessionEvent.AgentStopped.class).complete())
                    .isTrue();
        }
    }

    @Test
    void twoMessagesInTheWrongOrderHarmNothing() throws Exception {
        try (var call = EmulatedCall.of(withFault(new Fault.Reorder()))) {
            call.untilSpoken(1);
            assertThat(call.finish().endReason().failure()).isFalse();
        }
    }

    @Test
    void halfAMessageIsALostConnection() throws Exception {
        try (var call = EmulatedCall.of(withFault(new Fault.Half()))) {
            call.until(() -> call.count(SessionEvent.ProviderBack.class) == 1, "the provider is back");
            assertThat(call.finish().endReason().failure()).isFalse();
        }
    }
}
