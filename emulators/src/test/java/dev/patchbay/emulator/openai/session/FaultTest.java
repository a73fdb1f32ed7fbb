package dev.patchbay.emulator.openai.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.emulator.openai.scenario.Fault;
import dev.patchbay.emulator.openai.scenario.Garbage;
import dev.patchbay.emulator.openai.scenario.Reply;
import dev.patchbay.emulator.openai.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What goes wrong when the scenario says so. */
final class FaultTest {
    private static Room room(Fault.Trigger at, Fault.Act act) {
        return Room.open(Scenario.builder().reply(Reply.tone(440, 500)).fault(at, act));
    }

    private static Room answered(Fault.Trigger at, Fault.Act act) {
        return room(at, act).client("{'type':'response.create'}").pass(2_000);
    }

    @Test
    void aSessionEndsWhenItsTimeIsUp() {
        var room = Room.open(Scenario.builder().sessionMs(5_000));
        assertThat(room.at("session.created", "/session/expires_at")).isEqualTo("1000005");
        room.pass(4_999);
        assertThat(room.endings).isEmpty();
        room.pass(1);
        assertThat(room.at("error", "/error/code")).isEqualTo("session_expired");
        assertThat(room.endings).containsExactly("close 1001 Your session hit the maximum duration of 60 minutes.");
    }

    @Test
    void theConnectionDropsAfterATime() {
        var room = room(new Fault.After(700), new Fault.Drop()).pass(699);
        assertThat(room.endings).isEmpty();
        assertThat(room.pass(1).endings).containsExactly("reset");
    }

    @Test
    void theServerClosesAtADelta() {
        var room = answered(new Fault.AtDelta(1, 3), new Fault.Close(1011, "oops"));
        assertThat(room.endings).containsExactly("close 1011 oops");
    }

    @Test
    void aFaultOfTheSecondResponseSparesTheFirst() {
        var room = answered(new Fault.AtDelta(2, 1), new Fault.Stall());
        assertThat(room.endings).isEmpty();
        room.client("{'type':'response.create'}").pass(2_000);
        assertThat(room.endings).containsExactly("stall");
    }

    @Test
    void aFaultOfAnotherConnectionIsNotOurs() {
        var room = Room.open(Scenario.builder().fault(new Fault(new Fault.After(1), 2, new Fault.Drop())));
        assertThat(room.pass(100).endings).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Garbage.class)
    void garbageComesBetweenGoodEvents(Garbage what) {
        var room = answered(new Fault.AtDelta(1, 2), new Fault.Send(what));
        assertThat(room.endings).containsExactly("(garbage) " + what);
        assertThat(room.all("response.output_audio.delta")).hasSize(5);
        assertThat(room.at("response.done", "/response/status")).isEqualTo("completed");
    }

    @Test
    void halfAnEventIsTheLast() {
        var room = answered(new Fault.AtDelta(1, 2), new Fault.Half());
        assertThat(room.endings).containsExactly("half of response.output_audio.delta", "reset");
    }

    @Test
    void twoEventsComeInTheWrongOrder() {
        var room = Room.open(Scenario.builder()
                        .reply(Reply.tone(440, 100))
                        .fault(new Fault.AtDelta(1, 1), new Fault.Reorder()))
                .client("{'type':'response.create'}")
                .pass(2_000);
        assertThat(room.types()).containsSubsequence("response.output_audio.done", "response.output_audio.delta");
    }

    @Test
    void anErrorDoesNotEndTheResponse() {
        var room = answered(new Fault.AtDelta(1, 2), new Fault.ErrorEvent("server_error", "internal_error", "Sorry"));
        assertThat(room.at("error", "/error/code")).isEqualTo("internal_error");
        assertThat(room.at("response.done", "/response/status")).isEqualTo("completed");
    }

    @Test
    void aResponseFailsBeforeItHasSaidAnything() {
        var room = answered(new Fault.AtDelta(1, 0), new Fault.FailResponse("x", "insufficient_quota"));
        assertThat(room.at("response.done", "/response/status")).isEqualTo("failed");
        assertThat(room.at("response.done", "/response/status_details/error/code"))
                .isEqualTo("insufficient_quota");
        assertThat(room.all("response.output_audio.delta")).isEmpty();
    }

    @Test
    void aResponseFailsInTheMiddle() {
        var room = answered(new Fault.AtDelta(1, 2), new Fault.FailResponse("x", "rate_limit_exceeded"));
        assertThat(room.at("response.done", "/response/status")).isEqualTo("failed");
        assertThat(room.all("response.output_audio.delta")).hasSize(2);
        assertThat(room.types()).endsWith("response.done");
    }
}
