package dev.patchbay.plugin.openaichat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.api.event.StageEvent;
import dev.patchbay.emulator.chat.Outcome;
import dev.patchbay.emulator.chat.scenario.Dialect;
import dev.patchbay.emulator.chat.scenario.Pace;
import dev.patchbay.emulator.chat.scenario.Part;
import dev.patchbay.emulator.chat.scenario.Reply;
import dev.patchbay.emulator.chat.scenario.Scenario;
import dev.patchbay.runtime.session.SessionEvent;
import dev.patchbay.testkit.Published;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Questions and answers. */
final class AnswersTest {
    @Test
    void anAnswerIsSpokenAndToldWithTheNextQuestion() throws Exception {
        var scenario = Scenario.builder()
                .reply(Reply.say("Good morning. How can **I** help?"))
                .reply(Reply.say("Bye."))
                .build();
        try (var call = EmulatedCall.of(scenario)) {
            call.callerSays("hello");
            call.untilSpoken(1);
            call.callerSays("nothing");
            call.untilSpoken(2);
            call.finish();
            assertThat(call.session().spoken()).containsExactly("Good morning. How can I help?", "Bye.");
            assertThat(call.told(1)).containsExactly("system: Be brief.", "user: hello");
            assertThat(call.told(2))
                    .containsExactly(
                            "system: Be brief.",
                            "user: hello",
                            "assistant: Good morning. How can I help?",
                            "user: nothing");
            assertThat(call.server().requests()).allMatch(request -> request.outcome() == Outcome.ANSWERED);
            assertThat(call.server().requests().get(1).connection())
                    .as("the connection is used again")
                    .isEqualTo(1);
        }
    }

    @Test
    void theFirstSentenceIsOnItsWayBeforeTheSecondIsWritten() throws Exception {
        var scenario = Scenario.builder()
                .pace(Pace.of(0, 50))
                .reply(Reply.say("One sentence. " + "And a very long other one follows it ".repeat(20) + "."))
                .build();
        try (var call = EmulatedCall.of(scenario)) {
            call.callerSays("hello");
            call.until(() -> call.count(SessionEvent.AgentText.class) > 0, "there are words");
            var request = call.server().requests().getFirst();
            assertThat(request.outcome()).isEqualTo(Outcome.GOING_ON);
            call.finish();
        }
    }

    @Test
    void theEndOfTheCallStopsTheAnswerAtTheServer() throws Exception {
        var scenario = Scenario.builder()
                .reply(Reply.say("This is a very long story that never ends. ".repeat(100))
                        .paced(0, 100))
                .build();
        try (var call = EmulatedCall.of(scenario)) {
            call.callerSays("tell me a story");
            call.until(() -> !call.server().requests().isEmpty(), "the question is there");
            call.finish();
            call.server().awaitCancelled(1, EmulatedCall.PATIENCE);
        }
    }

    @Test
    void aServerThatIsSilentIsLeftAsWell() throws Exception {
        var scenario = Scenario.builder()
                .reply(Reply.say("Hm.").paced(600_000, 0))
                .reply(Reply.say("Yes."))
                .build();
        var config = new Configs();
        config.firstTokenMs = 60_000;
        try (var call = EmulatedCall.of(scenario, config)) {
            call.callerSays("hello");
            call.until(() -> !call.server().requests().isEmpty(), "the question is there");
            call.callerSays("are you there");
            call.untilCancelled(1);
            call.finish();
        }
    }

    @Test
    void aStrangeDialectIsUnderstood() throws Exception {
        var scenario = Scenario.builder()
                .dialect(Dialect.STRANGE)
                .reply(Reply.of(new Part.Think("Who is that?"), new Part.Say("Grüß Gott! Wie geht's?")))
                .build();
        try (var call = EmulatedCall.of(scenario)) {
            call.callerSays("hello");
            call.untilSpoken(1);
            call.finish();
            assertThat(call.session().spoken()).containsExactly("Grüß Gott! Wie geht's?");
        }
    }

    @Test
    void theGreetingIsSaidWithoutTheModelAndToldToIt() throws Exception {
        var config = new Configs();
        config.greeting = "Hello, this is the workshop. What can I do?";
        try (var call =
                EmulatedCall.of(Scenario.builder().reply(Reply.say("Fine.")).build(), config)) {
            call.untilSpoken(1);
            assertThat(call.server().requests()).isEmpty();
            call.callerSays("a repair");
            call.untilSpoken(2);
            call.finish();
            assertThat(call.told(1))
                    .containsExactly(
                            "system: Be brief.",
                            "user: [The caller is on the line.]",
                            "assistant: Hello, this is the workshop. What can I do?",
                            "user: a repair");
        }
    }

    @Test
    void theModelGreetsTheCallerWhenItIsAskedTo() throws Exception {
        var config = new Configs();
        config.greet = true;
        try (var call =
                EmulatedCall.of(Scenario.builder().reply(Reply.say("Welcome!")).build(), config)) {
            call.untilSpoken(1);
            call.finish();
            assertThat(call.session().spoken()).containsExactly("Welcome!");
        }
    }

    @Test
    void keysAreToldToTheModel() throws Exception {
        try (var call =
                EmulatedCall.of(Scenario.builder().reply(Reply.say("Thanks.")).build())) {
            call.session().callerPresses("42#");
            call.untilSpoken(1);
            call.finish();
            assertThat(call.told(1))
                    .containsExactly(
                            "system: Be brief.", "user: [The caller pressed these keys on the telephone: 4 2 #]");
        }
    }

    @Test
    void whatAnAnswerCostIsPublished() throws Exception {
        try (var call =
                EmulatedCall.of(Scenario.builder().reply(Reply.say("Thanks.")).build())) {
            call.callerSays("hello");
            call.untilSpoken(1);
            var recording = call.finish();
            assertThat(recording.published().stream().map(Published::event).toList())
                    .filteredOn(StageEvent.Usage.class::isInstance)
                    .singleElement()
                    .satisfies(usage -> assertThat(((StageEvent.Usage) usage).units())
                            .containsKeys("input_text_tokens", "output_text_tokens"));
        }
    }

    @Test
    void aServerThatDoesNotTellItsCostIsAskedAgainWithoutAndNeverWithIt() throws Exception {
        var scenario = Scenario.builder()
                .unsupported("stream_options")
                .reply(Reply.say("One."))
                .reply(Reply.say("Two."))
                .build();
        try (var call = EmulatedCall.of(scenario)) {
            call.callerSays("hello");
            call.untilSpoken(1);
            call.callerSays("again");
            call.untilSpoken(2);
            var recording = call.finish();
            assertThat(call.server().requests())
                    .extracting(request -> request.body().contains("stream_options"))
                    .isEqualTo(List.of(true, false, false));
            assertThat(recording.published()).noneMatch(one -> one.event() instanceof StageEvent.ProviderLost);
        }
    }
}
