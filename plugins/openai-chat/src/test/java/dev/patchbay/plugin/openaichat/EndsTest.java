package dev.patchbay.plugin.openaichat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.api.event.StageEvent;
import dev.patchbay.emulator.chat.scenario.Fault;
import dev.patchbay.emulator.chat.scenario.Reply;
import dev.patchbay.emulator.chat.scenario.Rule;
import dev.patchbay.emulator.chat.scenario.Scenario;
import dev.patchbay.emulator.chat.scenario.Trouble;
import dev.patchbay.runtime.session.SessionEvent;
import org.junit.jupiter.api.Test;

/** Where an answer ends, and that it does. */
final class EndsTest {
    private static final String ANSWER = "The first sentence is here. The second one follows it.";

    @Test
    void answersOfAServerThatNeverSaysThatTheyAreCompleteAreCompleteWhenTheyEnd() throws Exception {
        var scenario = Scenario.builder()
                .reply(Reply.say("Good morning."))
                .reply(Reply.say("Good evening."))
                .fault(new Fault(null, 1, 4, new Fault.End()))
                .build();
        try (var call = EmulatedCall.of(scenario)) {
            call.callerSays("hello");
            call.untilSpoken(1);
            call.callerSays("again");
            call.untilSpoken(2);
            call.finish();
            assertThat(call.session().spoken()).containsExactly("Good morning.", "Good evening.");
            assertThat(call.server().requests()).hasSize(2);
            assertThat(call.count(SessionEvent.ProviderLost.class)).isZero();
        }
    }

    @Test
    void anAnswerThatEndsWithoutAWordOfItIsGoneOnWithWhereOthersWereComplete() throws Exception {
        var scenario = Scenario.builder()
                .reply(Reply.say("Good morning."))
                .reply(Reply.say(ANSWER))
                .rule(new Rule.Text("Go on exactly"), Reply.say(" The rest."))
                .fault(2, 10, new Fault.End())
                .build();
        try (var call = EmulatedCall.of(scenario)) {
            call.callerSays("hello");
            call.untilSpoken(1);
            call.callerSays("again");
            call.untilSpoken(2);
            call.finish();
            assertThat(call.session().spoken())
                    .containsExactly("Good morning.", "The first sentence is here. The rest.");
        }
    }

    @Test
    void anAnswerThatBreaksOffAgainAndAgainIsGoneOnWithThreeTimes() throws Exception {
        var scenario = Scenario.builder()
                .reply(Reply.say(ANSWER))
                .rule(new Rule.Text("Go on exactly"), Reply.say(ANSWER))
                .fault(new Fault(1, 10, 10, new Fault.Drop()))
                .build();
        try (var call = EmulatedCall.of(scenario)) {
            call.callerSays("hello");
            call.until(
                    () -> call.session().recording().published().stream()
                            .anyMatch(one -> one.event() instanceof StageEvent.Degraded degraded
                                    && degraded.code() == OpenAiChatError.NOT_CONNECTED),
                    "the answer is ended");
            call.untilSpoken(1);
            call.finish();
            assertThat(call.server().requests()).hasSize(4);
        }
    }

    @Test
    void aServerThatIsLostToAnAnswerThatNobodyWantsAnyMoreIsNotMissed() throws Exception {
        var config = new Configs();
        config.firstTokenMs = 60_000;
        var scenario = Scenario.builder()
                .reply(Reply.say("Hm.").paced(600_000, 0))
                .fault(1, new Fault.Status(503, 8, null))
                .build();
        try (var call = EmulatedCall.of(scenario, config)) {
            call.callerSays("hello");
            call.until(() -> call.count(SessionEvent.ProviderLost.class) == 1, "the server is lost");
            call.callerSays("are you there");
            call.until(() -> call.count(SessionEvent.ProviderBack.class) == 1, "nobody misses it");
            call.finish();
        }
    }

    @Test
    void whatWasSpokenIsNotQuotedInALog() throws Exception {
        var fault = new Trouble("server_error", null, "lost after 'The first sentence is here.'");
        var scenario = Scenario.builder()
                .reply(Reply.say(ANSWER))
                .rule(new Rule.Text("Go on exactly"), Reply.say(" The rest."))
                .fault(1, 10, new Fault.StreamError(fault))
                .build();
        try (var call = EmulatedCall.of(scenario)) {
            call.callerSays("hello");
            call.untilSpoken(1);
            var recording = call.finish();
            assertThat(recording.only(SessionEvent.ProviderLost.class).toString())
                    .doesNotContain("sentence")
                    .contains("they quote the call");
        }
    }
}
