package dev.patchbay.emulator.deepgram.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.emulator.deepgram.scenario.AgentScript;
import dev.patchbay.emulator.deepgram.scenario.AudioDone;
import dev.patchbay.emulator.deepgram.scenario.Habits;
import dev.patchbay.emulator.deepgram.scenario.Pace;
import dev.patchbay.emulator.deepgram.scenario.Reply;
import dev.patchbay.emulator.deepgram.scenario.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The user's turns and the agent's answers. */
final class TurnTest {
    @Test
    void theServerWelcomesBeforeAnythingElse() {
        var room = Room.open(AgentScript.builder());
        assertThat(room.heard).containsExactly("Welcome");
        assertThat(room.last("Welcome").path("request_id").stringValue())
                .isEqualTo("fc553ec9-5874-49ca-a47c-b670d525a4b1");
    }

    @Test
    void theGreetingIsSpokenAtTheStart() {
        var room = Room.settled(AgentScript.builder(), "'greeting':'Hello. Who is there?'")
                .pass(3_000);
        assertThat(room.heard)
                .containsExactly(
                        "Welcome",
                        "SettingsApplied",
                        "ConversationText",
                        "History",
                        "audio",
                        "ConversationText",
                        "History",
                        "audio",
                        "LatencyReport",
                        "AgentAudioDone");
        assertThat(room.said()).containsExactly("assistant: Hello.", "assistant: Who is there?");
    }

    @Test
    void aTurnIsAnswered() {
        var room = Room.settled(AgentScript.builder().transcript("how are you").reply(Reply.say("Fine.")));
        room.forget().turn().pass(3_000);
        assertThat(room.heard)
                .containsExactly(
                        "UserStartedSpeaking",
                        "ConversationText",
                        "History",
                        "ConversationText",
                        "History",
                        "audio",
                        "LatencyReport",
                        "AgentAudioDone");
        assertThat(room.said()).containsExactly("user: how are you", "assistant: Fine.");
        assertThat(room.session().conversation())
                .containsExactly(new Remembered.Said(true, "how are you"), new Remembered.Said(false, "Fine."));
    }

    @Test
    void withoutTheFlagThereIsNoHistory() {
        var room = Room.open(AgentScript.builder().reply(Reply.say("Fine.")))
                .client("{'type':'Settings','flags':{'history':false}," + Room.AUDIO + ",'agent':{}}")
                .turn()
                .pass(3_000);
        assertThat(room.heard).doesNotContain("History").contains("ConversationText");
    }

    @Test
    void aTurnIsNotOverWhileTheUserPauses() {
        var room = Room.settled(AgentScript.builder().reply(Reply.say("Fine.")));
        room.forget().voice(300).silence(500).voice(300).silence(500);
        assertThat(room.heard).containsExactly("UserStartedSpeaking", "UserStartedSpeaking");
        assertThat(room.silence(300).said()).hasSize(2);
    }

    @Test
    void withoutAudioATurnNeverEnds() {
        var room = Room.settled(AgentScript.builder().reply(Reply.say("Fine.")));
        room.voice(500).silence(400).pass(5_000);
        assertThat(room.said()).isEmpty();
    }

    @Test
    void audioComesFasterThanItIsHeard() {
        var room = Room.settled(AgentScript.builder().reply(Reply.tone(440, 2_000)));
        room.turn().pass(3_000);
        assertThat(room.audioSizes).hasSize(20).allMatch(size -> size == 800);
        assertThat(room.audioTimes.getLast() - room.audioTimes.getFirst()).isBetween(470L, 480L);
    }

    @Test
    void whoSpeaksOverTheAgentStopsIt() {
        var room = Room.settled(AgentScript.builder().reply(Reply.tone(440, 20_000)));
        room.turn().pass(500).forget().voice(200).silence(100);
        int sent = room.audioSizes.size();
        room.pass(3_000);
        assertThat(room.heard).contains("UserStartedSpeaking").doesNotContain("AgentAudioDone");
        assertThat(room.heard.indexOf("UserStartedSpeaking")).isEqualTo(room.heard.size() - 1);
        assertThat(room.audioSizes).hasSize(sent);
    }

    @ParameterizedTest
    @CsvSource({"USUAL, true, false", "ALWAYS, true, true", "NEVER, false, false"})
    void theEndOfAnAnswerIsToldAsTheScenarioHasIt(AudioDone when, boolean afterAll, boolean afterInterruption) {
        var script = AgentScript.builder()
                .habits(Habits.DEFAULT.withAudioDone(when))
                .reply(Reply.tone(440, 400))
                .reply(Reply.tone(440, 20_000));
        var room = Room.settled(script).turn().pass(1_000);
        assertThat(room.heard.contains("AgentAudioDone")).isEqualTo(afterAll);
        room.turn().forget().voice(200);
        assertThat(room.heard.contains("AgentAudioDone")).isEqualTo(afterInterruption);
    }

    @Test
    void rulesGoBeforeTheOrderOfReplies() {
        var script = AgentScript.builder()
                .pace(Pace.DEFAULT.prompt())
                .transcript("hello")
                .transcript("my PARCEL please")
                .transcript("hello")
                .rule(new Rule.Text("parcel"), Reply.say("You said {transcript}."))
                .rule(new Rule.Turn(4), Reply.say("Four."))
                .reply(Reply.say("One."))
                .reply(Reply.say("Two."));
        var room = Room.settled(script);
        for (int i = 0; i < 4; i++) {
            room.turn().pass(2_000);
        }
        assertThat(room.said().stream().filter(text -> text.startsWith("assistant")))
                .containsExactly(
                        "assistant: One.",
                        "assistant: You said my PARCEL please.",
                        "assistant: Two.",
                        "assistant: Four.");
    }

    @Test
    void whoThinksLongIsWarnedOf() {
        var room =
                Room.settled(AgentScript.builder().reply(Reply.say("At last.").after(12_000)));
        room.turn();
        for (int i = 0; i < 12; i++) {
            room.silence(1_000);
        }
        assertThat(room.all("Warning")).hasSize(2);
        assertThat(room.last("Warning").path("code").stringValue()).isEqualTo("SLOW_THINK_REQUEST");
        assertThat(room.said()).endsWith("assistant: At last.");
    }

    @Test
    void whatIsExperimentalMustBeAskedFor() {
        var script = AgentScript.builder()
                .habits(Habits.builder()
                        .agentThinking(true)
                        .latencyReport(false)
                        .oddChunks(true)
                        .build())
                .reply(Reply.tone(440, 500));
        var room = Room.open(script)
                .client("{'type':'Settings','experimental':true," + Room.AUDIO + ",'agent':{}}")
                .forget()
                .turn()
                .pass(2_000);
        assertThat(room.heard)
                .containsSubsequence(
                        "ConversationText",
                        "History",
                        "AgentThinking",
                        "ConversationText",
                        "History",
                        "AgentStartedSpeaking",
                        "audio",
                        "AgentAudioDone")
                .doesNotContain("LatencyReport");
        assertThat(room.audioSizes).startsWith(801, 799, 801);
    }

    @Test
    void aMessageMayEndInTheMiddleOfASample() {
        var room = Room.settled(AgentScript.builder().reply(Reply.say("Fine.")));
        byte[] odd = new byte[641];
        room.bytes(odd).bytes(odd).voice(500);
        assertThat(room.heard).contains("UserStartedSpeaking");
    }

    @Test
    void audioThatNobodyUnderstandsIsTakenIn() {
        var room = Room.open(AgentScript.builder())
                .client("{'type':'Settings','audio':{'input':{'encoding':'opus','sample_rate':48000}},'agent':{}}")
                .turn();
        assertThat(room.heard).containsExactly("Welcome", "SettingsApplied");
    }

    @Test
    void aTurnIsEndedByTheClientOnFluxAlone() {
        var script = AgentScript.builder().reply(Reply.say("Fine."));
        var flux = Room.settled(
                script, "'listen':{'provider':{'type':'deepgram','version':'v2','model':'flux-general-en'}}");
        flux.client("{'type':'ForceEndTurn'}").voice(300).client("{'type':'ForceEndTurn'}");
        assertThat(flux.said()).hasSize(1);
        var nova = Room.settled(script).voice(300).client("{'type':'ForceEndTurn'}");
        assertThat(nova.said()).isEmpty();
        assertThat(nova.last("Warning").path("code").stringValue()).isEqualTo("FORCE_END_TURN_UNSUPPORTED");
    }
}
