package dev.patchbay.emulator.deepgram.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.emulator.deepgram.scenario.AgentScript;
import dev.patchbay.emulator.deepgram.scenario.AgentScriptBuilder;
import dev.patchbay.emulator.deepgram.scenario.Habits;
import dev.patchbay.emulator.deepgram.scenario.Pace;
import dev.patchbay.emulator.deepgram.scenario.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words that the client puts into somebody's mouth. */
final class InjectionTest {
    private static AgentScriptBuilder script() {
        return AgentScript.builder().pace(Pace.DEFAULT.prompt()).reply(Reply.tone(440, 8_000));
    }

    private static Room inject(Room room, String behavior) {
        return room.forget()
                .client("{'type':'InjectAgentMessage','message':'One moment.','behavior':'" + behavior + "'}");
    }

    @ParameterizedTest
    @CsvSource({"default", "queue", "interrupt"})
    void inAPauseTheAgentSaysIt(String behavior) {
        var room = inject(Room.settled(script()), behavior).pass(2_000);
        assertThat(room.said()).containsExactly("assistant: One moment.");
        assertThat(room.heard).endsWith("AgentAudioDone");
    }

    @ParameterizedTest
    @CsvSource({"default, true", "queue, true", "interrupt, false"})
    void whileTheUserSpeaksItIsRefused(String behavior, boolean refused) {
        var room = inject(Room.settled(script()).voice(300), behavior).pass(2_000);
        assertThat(room.heard.contains("InjectionRefused")).isEqualTo(refused);
        assertThat(room.said().isEmpty()).isEqualTo(refused);
    }

    @Test
    void whileTheAgentSpeaksItIsRefusedQueuedOrSaidAtOnce() {
        var refused = inject(Room.settled(script()).turn(), "default");
        assertThat(refused.last("InjectionRefused").path("message").stringValue())
                .contains("agent is speaking");
        var queued = inject(Room.settled(script()).turn(), "queue");
        assertThat(queued.said()).isEmpty();
        assertThat(queued.pass(4_000).said()).containsExactly("assistant: One moment.");
        var atOnce = inject(Room.settled(script()).turn(), "interrupt");
        assertThat(atOnce.said()).containsExactly("assistant: One moment.");
        assertThat(atOnce.pass(4_000).all("AgentAudioDone")).hasSize(1);
    }

    @Test
    void aRefusalMayBeBare() {
        var habits = Habits.builder().bareRefusals(true).build();
        var room = inject(Room.settled(script().habits(habits)).turn(), "default");
        assertThat(room.last("InjectionRefused").has("message")).isFalse();
    }

    @Test
    void whatTheUserWroteIsAnsweredAsIfItWereSpoken() {
        var room = Room.settled(script().reply(Reply.say("You wrote {transcript}.")))
                .turn()
                .forget()
                .client("{'type':'InjectUserMessage','content':'hello'}")
                .pass(3_000);
        assertThat(room.said()).containsExactly("user: hello", "assistant: You wrote hello.");
    }

    @Test
    void contentIsNotTheNameOfIt() {
        var room = Room.settled(script()).client("{'type':'InjectAgentMessage','content':'One moment.'}");
        assertThat(room.failure()).isEqualTo("UNPARSABLE_CLIENT_MESSAGE, [closed 1005]");
    }
}
