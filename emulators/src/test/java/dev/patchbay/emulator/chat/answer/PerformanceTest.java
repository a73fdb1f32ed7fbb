package dev.patchbay.emulator.chat.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.emulator.chat.scenario.Dialect;
import dev.patchbay.emulator.chat.scenario.Fault;
import dev.patchbay.emulator.chat.scenario.Finish;
import dev.patchbay.emulator.chat.scenario.Pace;
import dev.patchbay.emulator.chat.scenario.Part;
import dev.patchbay.emulator.chat.scenario.Reply;
import dev.patchbay.emulator.chat.scenario.Scenario;
import dev.patchbay.emulator.chat.scenario.ScenarioBuilder;
import org.junit.jupiter.api.Test;

/** Answers in time that the test turns: what is sent when, and what goes wrong when. */
final class PerformanceTest {
    private static final String ASKED =
            "{\"model\":\"m\",\"stream\":true,\"messages\":[{\"role\":\"user\",\"content\":\"hi\"}]}";

    private static ScenarioBuilder eightLetters() {
        return Scenario.builder().pace(Pace.of(100, 20)).reply(Reply.say("abcdefgh"));
    }

    @Test
    void tokensComeAtTheirTimes() throws Exception {
        assertThat(new Stage(eightLetters().build()).ask(ASKED).advance(1_000).sent())
                .containsExactly(
                        "100 head 200",
                        "100 event",
                        "100 event of 1",
                        "120 event of 1",
                        "120 event",
                        "120 event",
                        "120 end");
    }

    @Test
    void aReplyHasAPaceOfItsOwnAndPauses() throws Exception {
        var reply = Reply.of(new Part.Say("abcd"), new Part.Pause(500), new Part.Say("efgh"))
                .paced(10, 1);
        assertThat(new Stage(Scenario.builder().reply(reply).build())
                        .ask(ASKED)
                        .advance(1_000)
                        .sent())
                .contains("10 event of 1", "511 event of 1");
    }

    @Test
    void withCommentsTheClientWaitsWithinTheStream() throws Exception {
        var stage = new Stage(eightLetters().dialect(Dialect.STRANGE).build()).ask(ASKED);
        assertThat(stage.sent()).containsExactly("0 head 200", "0 comment");
        assertThat(stage.advance(1_000).sent()).contains("100 comment", "100 event of 1");
    }

    @Test
    void whatIsAnsweredWholeTakesAsLong() throws Exception {
        var stage = new Stage(eightLetters().build()).ask(ASKED.replace("\"stream\":true,", ""));
        assertThat(stage.advance(1_000).sent()).containsExactly("120 head 200", "120 body of 2", "120 end");
        assertThat(stage.text()).contains("\"content\":\"abcdefgh\"").contains("\"object\":\"chat.completion\"");
    }

    @Test
    void theConnectionIsLostBeforeTheHeaders() throws Exception {
        var stage = new Stage(eightLetters().fault(1, new Fault.Drop()).build());
        assertThat(stage.ask(ASKED).advance(1_000).sent()).containsExactly("0 reset");
        assertThat(stage.ask(ASKED).advance(1_000).sent()).endsWith("1120 end");
    }

    @Test
    void theConnectionIsLostAfterAToken() throws Exception {
        assertThat(new Stage(eightLetters().fault(1, 1, new Fault.Drop()).build())
                        .ask(ASKED)
                        .advance(1_000)
                        .sent())
                .containsExactly("100 head 200", "100 event", "100 event of 1", "100 reset");
    }

    @Test
    void theServerFallsSilentAfterTheRole() throws Exception {
        assertThat(new Stage(eightLetters().fault(1, 0, new Fault.Stall()).build())
                        .ask(ASKED)
                        .advance(1_000)
                        .sent())
                .containsExactly("100 head 200", "100 event", "100 stall");
    }

    @Test
    void halfAnEventIsTheLastThing() throws Exception {
        var stage = new Stage(eightLetters().fault(1, 1, new Fault.Half()).build())
                .ask(ASKED)
                .advance(1_000);
        assertThat(stage.sent()).endsWith("120 half", "120 reset");
        assertThat(stage.text()).contains("abcd").doesNotContain("efgh");
    }

    @Test
    void anAnswerIsCutShortWithItsReason() throws Exception {
        var stage = new Stage(eightLetters()
                        .fault(1, 1, new Fault.CutShort(Finish.LENGTH))
                        .build())
                .ask(ASKED)
                .advance(1_000);
        assertThat(stage.text())
                .contains("abcd", "\"finish_reason\":\"length\"", "[DONE]")
                .doesNotContain("efgh");
    }

    @Test
    void aStreamEndsInGoodOrderButTooEarly() throws Exception {
        var stage = new Stage(eightLetters().fault(1, 1, new Fault.End()).build())
                .ask(ASKED)
                .advance(1_000);
        assertThat(stage.sent()).endsWith("100 event of 1", "100 end");
        assertThat(stage.text()).doesNotContain("\"finish_reason\":\"", "[DONE]");
    }

    @Test
    void aCharacterIsCutBetweenTwoWrites() throws Exception {
        var scenario = Scenario.builder()
                .reply(Reply.say("für"))
                .fault(1, 0, new Fault.Split())
                .build();
        var stage = new Stage(scenario).ask(ASKED).advance(10);
        assertThat(stage.sent()).containsSubsequence("0 event of 1", "5 rest");
        byte[] first = stage.writes().get(1);
        assertThat(first[first.length - 1]).isEqualTo((byte) 0xC3);
        assertThat(stage.writes().get(2)[0]).isEqualTo((byte) 0xBC);
    }

    @Test
    void aFaultInEachRequestStrikesAgain() throws Exception {
        var stage = new Stage(Scenario.builder()
                .reply(Reply.say("a"))
                .fault(new Fault(null, 1, null, new Fault.Drop()))
                .build());
        assertThat(stage.ask(ASKED).sent()).containsExactly("0 reset");
        assertThat(stage.ask(ASKED).sent()).containsExactly("0 reset");
    }
}
