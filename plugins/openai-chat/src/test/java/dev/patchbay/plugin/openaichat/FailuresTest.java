package dev.patchbay.plugin.openaichat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.api.event.StageEvent;
import dev.patchbay.emulator.chat.scenario.Fault;
import dev.patchbay.emulator.chat.scenario.Finish;
import dev.patchbay.emulator.chat.scenario.Garbage;
import dev.patchbay.emulator.chat.scenario.Reply;
import dev.patchbay.emulator.chat.scenario.Rule;
import dev.patchbay.emulator.chat.scenario.Scenario;
import dev.patchbay.emulator.chat.scenario.ScenarioBuilder;
import dev.patchbay.emulator.chat.scenario.Trouble;
import dev.patchbay.runtime.session.SessionEvent;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Servers that refuse, fall silent, break off and talk nonsense. */
final class FailuresTest {
    private static final String ANSWER =
            "The first sentence is here. The second one follows it. The third is the last.";

    private static ScenarioBuilder scenario() {
        return Scenario.builder().reply(Reply.say("Good.")).reply(Reply.say("Again."));
    }

    private static long lost(EmulatedCall call) {
        return call.count(SessionEvent.ProviderLost.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "401; authentication-failed; refused the key; check api_key and the account (HTTP status 401",
                "403; authentication-failed; does not let the key do this (HTTP status 403",
                "404; settings-refused; check model (HTTP status 404",
                "400; settings-refused; refused the request (HTTP status 400",
                "422; settings-refused; check base_url, model and the other settings"
            })
    void whatWillNotGetBetterEndsTheCallAtOnce(int status, String code, String message) throws Exception {
        try (var call =
                EmulatedCall.of(scenario().fault(1, new Fault.Status(status)).build())) {
            call.callerSays("hello");
            call.until(() -> call.session().ended(), "the call has ended");
            assertThat(call.session().recording().endReason().code()).isEqualTo(code);
            assertThat(call.session().recording().endReason().toString()).contains(message);
            assertThat(call.server().requests()).hasSize(1);
        }
    }

    @Test
    void anAccountWithoutMoneyIsNotAskedAgain() throws Exception {
        var broke = new Fault.Status(429, 1, Trouble.INSUFFICIENT_QUOTA);
        try (var call = EmulatedCall.of(scenario().fault(1, broke).build())) {
            call.callerSays("hello");
            call.until(() -> call.session().ended(), "the call has ended");
            assertThat(call.session().recording().endReason().code()).isEqualTo("quota-exceeded");
        }
    }

    static Stream<Fault.Act> passing() {
        return Stream.of(
                new Fault.Status(429, 1, null),
                new Fault.Status(408),
                new Fault.Status(500),
                new Fault.Status(503, 1, null),
                new Fault.Drop());
    }

    @ParameterizedTest
    @MethodSource("passing")
    void whatMayGetBetterIsTriedAgain(Fault.Act act) throws Exception {
        try (var call = EmulatedCall.of(scenario().fault(1, act).build())) {
            call.callerSays("hello");
            call.untilSpoken(1);
            call.finish();
            assertThat(call.session().spoken()).containsExactly("Good.");
            assertThat(lost(call)).isEqualTo(1);
            assertThat(call.count(SessionEvent.ProviderBack.class)).isEqualTo(1);
            assertThat(call.told(2)).isEqualTo(call.told(1));
        }
    }

    @Test
    void aServerIsLeftAloneForAsLongAsItWants() throws Exception {
        try (var call = EmulatedCall.of(
                scenario().fault(1, new Fault.Status(429, 2, null)).build())) {
            call.callerSays("hello");
            call.untilSpoken(1);
            call.finish();
            var requests = call.server().requests();
            assertThat(requests.get(1).atMillis() - requests.get(0).atMillis()).isGreaterThanOrEqualTo(1_900);
        }
    }

    @Test
    void aServerThatWantsToBeLeftAloneForTooLongIsGivenUp() throws Exception {
        try (var call = EmulatedCall.of(
                scenario().fault(1, new Fault.Status(503, 3_600, null)).build())) {
            call.callerSays("hello");
            call.until(() -> call.session().ended(), "the call has ended");
            assertThat(call.session().recording().endReason().code()).isEqualTo("server-failed");
        }
    }

    @Test
    void nobodyThereIsTriedForAWhileAndGivenUp() throws Exception {
        var config = new Configs();
        config.giveUpMs = 1_000;
        try (var call = EmulatedCall.of(
                scenario().fault(new Fault(null, 1, null, new Fault.Drop())).build(), config)) {
            call.callerSays("hello");
            call.until(() -> call.session().ended(), "the call has ended");
            assertThat(call.session().recording().endReason().code()).isEqualTo("connection-failed");
            assertThat(call.session().recording().endReason().toString()).contains("(give_up_after_ms)");
            assertThat(call.server().requests()).hasSizeGreaterThan(1);
        }
    }

    @Test
    void aServerThatDoesNotBeginIsAskedAgain() throws Exception {
        var config = new Configs();
        config.firstTokenMs = 500;
        try (var call = EmulatedCall.of(scenario().fault(1, new Fault.Stall()).build(), config)) {
            call.callerSays("hello");
            call.untilSpoken(1);
            call.server().awaitCancelled(1, EmulatedCall.PATIENCE);
            var recording = call.finish();
            assertThat(recording.only(SessionEvent.ProviderLost.class).toString())
                    .contains("did not begin to answer for")
                    .contains("(first_token_timeout_ms)");
        }
    }

    static Stream<Fault.Act> breaks() {
        return Stream.of(
                new Fault.Drop(),
                new Fault.Stall(),
                new Fault.Half(),
                new Fault.StreamError(Trouble.SERVER_ERROR),
                new Fault.Send(Garbage.HUGE));
    }

    @ParameterizedTest
    @MethodSource("breaks")
    void anAnswerThatBreaksOffIsGoneOnWith(Fault.Act act) throws Exception {
        var config = new Configs();
        config.tokenMs = 700;
        var scenario = Scenario.builder()
                .reply(Reply.say(ANSWER))
                .rule(new Rule.Text("Go on exactly where you stopped"), Reply.say(" The rest."))
                .fault(1, 10, act)
                .build();
        try (var call = EmulatedCall.of(scenario, config)) {
            call.callerSays("hello");
            call.untilSpoken(1);
            call.finish();
            assertThat(call.session().spoken()).containsExactly("The first sentence is here. The rest.");
            assertThat(call.told(2))
                    .containsExactly(
                            "system: Be brief.",
                            "user: hello",
                            "assistant: The first sentence is here.",
                            "user: " + Words.GO_ON);
            assertThat(lost(call)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"LENGTH, ANSWER_CUT", "CONTENT_FILTER, CONTENT_FILTERED"})
    void ofAnAnswerThatIsCutShortIsSpokenWhatThereIs(Finish reason, OpenAiChatError code) throws Exception {
        try (var call = EmulatedCall.of(Scenario.builder()
                .reply(Reply.say(ANSWER))
                .fault(1, 10, new Fault.CutShort(reason))
                .build())) {
            call.callerSays("hello");
            call.untilSpoken(1);
            var recording = call.finish();
            assertThat(call.session().spoken()).singleElement().asString().hasSizeGreaterThan(30);
            assertThat(recording.published())
                    .anyMatch(one -> one.event() instanceof StageEvent.Degraded degraded && degraded.code() == code);
        }
    }

    @ParameterizedTest
    @EnumSource(names = "HUGE", mode = EnumSource.Mode.EXCLUDE)
    void nonsenseIsLeftOut(Garbage what) throws Exception {
        try (var call = EmulatedCall.of(Scenario.builder()
                .reply(Reply.say(ANSWER))
                .fault(1, 5, new Fault.Send(what))
                .build())) {
            call.callerSays("hello");
            call.untilSpoken(1);
            call.finish();
            assertThat(call.session().spoken()).containsExactly(ANSWER);
            assertThat(lost(call)).isZero();
        }
    }

    @Test
    void charactersThatComeInTwoHalvesAreWhole() throws Exception {
        try (var call = EmulatedCall.of(Scenario.builder()
                .reply(Reply.say("Grüße aus Köln, 語!"))
                .fault(1, 0, new Fault.Split())
                .build())) {
            call.callerSays("hello");
            call.untilSpoken(1);
            call.finish();
            assertThat(call.session().spoken()).containsExactly("Grüße aus Köln, 語!");
        }
    }

    @Test
    void theKeyIsShownAsTheServerWantsItAndNowhereElse() throws Exception {
        var config = new Configs();
        config.key = Optional.of("sk-right");
        try (var call = EmulatedCall.of(scenario().key("sk-right").build(), config)) {
            call.callerSays("hello");
            call.untilSpoken(1);
            call.finish();
        }
        config.key = Optional.of("sk-wrong");
        try (var call = EmulatedCall.of(scenario().key("sk-right").build(), config)) {
            call.callerSays("hello");
            call.until(() -> call.session().ended(), "the call has ended");
            assertThat(call.session().recording().endReason().toString()).doesNotContain("sk-wrong");
        }
    }
}
