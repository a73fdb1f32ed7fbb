package dev.patchbay.emulator.deepgram.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.emulator.deepgram.scenario.AgentScript;
import dev.patchbay.emulator.deepgram.scenario.Habits;
import dev.patchbay.emulator.deepgram.scenario.Scenario;
import org.junit.jupiter.api.Test;

/** How long the server waits, and how long a session lasts. */
final class LimitsTest {
    @Test
    void whoSendsNothingForTenSecondsIsDisconnected() {
        var room = Room.settled(AgentScript.builder()).silence(1_000).pass(9_900);
        assertThat(room.endings).isEmpty();
        assertThat(room.pass(200).failure()).isEqualTo("CLIENT_MESSAGE_TIMEOUT, [closed 1005]");
    }

    @Test
    void whoSendsNoSettingsIsDisconnectedToo() {
        assertThat(Room.open(AgentScript.builder()).pass(10_000).failure())
                .isEqualTo("CLIENT_MESSAGE_TIMEOUT, [closed 1005]");
    }

    @Test
    void aSignOfLifeCounts() {
        var room = Room.settled(AgentScript.builder());
        for (int i = 0; i < 5; i++) {
            room.pass(8_000).client("{'type':'KeepAlive'}");
        }
        assertThat(room.endings).isEmpty();
    }

    @Test
    void aSignOfLifeDoesNotCountIfTheScenarioSaysSo() {
        var habits =
                Habits.builder().keepAliveCounts(false).clientTimeoutMs(15_000).build();
        var room = Room.settled(AgentScript.builder().habits(habits))
                .pass(8_000)
                .client("{'type':'KeepAlive'}")
                .pass(6_900);
        assertThat(room.endings).isEmpty();
        assertThat(room.pass(200).failure()).isEqualTo("CLIENT_MESSAGE_TIMEOUT, [closed 1005]");
    }

    @Test
    void twoHoursAreTwoMinutesOnAClockThatRuns() {
        var room = Room.open(Scenario.builder()
                        .agent(AgentScript.builder().build())
                        .clockScale(60)
                        .build())
                .client("{'type':'Settings'," + Room.AUDIO + ",'agent':{}}");
        room.silence(114_900);
        assertThat(room.heard).doesNotContain("Warning");
        room.silence(200);
        assertThat(room.last("Warning").path("code").stringValue()).isEqualTo("MAXIMUM_SESSION_LENGTH_APPROACHING");
        room.silence(4_800);
        assertThat(room.endings).isEmpty();
        assertThat(room.silence(200).failure()).isEqualTo("MAXIMUM_SESSION_LENGTH_REACHED, [closed 1005]");
    }
}
