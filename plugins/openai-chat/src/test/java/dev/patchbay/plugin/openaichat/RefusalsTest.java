package dev.patchbay.plugin.openaichat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.api.event.StageEvent;
import dev.patchbay.emulator.chat.scenario.Fault;
import dev.patchbay.emulator.chat.scenario.Reply;
import dev.patchbay.emulator.chat.scenario.Scenario;
import dev.patchbay.emulator.chat.scenario.ScenarioBuilder;
import dev.patchbay.emulator.chat.scenario.Trouble;
import dev.patchbay.runtime.session.SessionEvent;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a server says against one question, which is no reason to end the call. */
final class RefusalsTest {
    private static final Trouble NO_CALL =
            new Trouble("invalid_request_error", "tool_use_failed", "Failed to call a function.");
    private static final Trouble FILTER =
            new Trouble("", "content_filter", "The response was filtered due to the prompt.");
    private static final Trouble TOO_LONG = new Trouble(
            "invalid_request_error", "context_length_exceeded", "This model's maximum context length is 10 tokens.");

    private static ScenarioBuilder scenario() {
        return Scenario.builder()
                .reply(Reply.say("One."))
                .reply(Reply.say("Two."))
                .reply(Reply.say("Three."));
    }

    private static Fault.Act refuses(Trouble why) {
        return new Fault.Status(400, null, why);
    }

    private static boolean degraded(EmulatedCall call, OpenAiChatError code) {
        return call.session().recording().published().stream()
                .anyMatch(one -> one.event() instanceof StageEvent.Degraded degraded && degraded.code() == code);
    }

    static Stream<Fault.Act> badCalls() {
        return Stream.of(refuses(NO_CALL), new Fault.StreamError(NO_CALL));
    }

    @ParameterizedTest
    @MethodSource("badCalls")
    void aCallOfAToolThatTheModelGotWrongIsTriedAgain(Fault.Act act) throws Exception {
        try (var call = EmulatedCall.of(scenario().fault(1, act).build())) {
            call.callerSays("hello");
            call.untilSpoken(1);
            call.finish();
            assertThat(call.session().spoken()).containsExactly("One.");
            assertThat(call.count(SessionEvent.ProviderLost.class)).isZero();
        }
    }

    @Test
    void wordsThatTheServerDoesNotAnswerAreAnsweredByALineOfOursAndForgotten() throws Exception {
        var config = new Configs();
        try (var call = EmulatedCall.of(scenario().fault(1, refuses(FILTER)).build(), config)) {
            call.callerSays("something bad");
            call.untilSpoken(1);
            assertThat(degraded(call, OpenAiChatError.CONTENT_FILTERED)).isTrue();
            call.callerSays("hello");
            call.untilSpoken(2);
            call.finish();
            assertThat(call.session().spoken()).containsExactly(config.refusedLine, "One.");
            assertThat(call.told(2)).containsExactly("system: Be brief.", "user: hello");
        }
    }

    @Test
    void ofAConversationThatIsTooLongTheOlderHalfIsForgotten() throws Exception {
        try (var call = EmulatedCall.of(scenario().fault(2, refuses(TOO_LONG)).build())) {
            call.callerSays("a question of some length");
            call.untilSpoken(1);
            call.callerSays("hello");
            call.untilSpoken(2);
            call.finish();
            assertThat(call.told(3)).containsExactly("system: Be brief.", "user: hello");
            assertThat(degraded(call, OpenAiChatError.CONTEXT_TOO_LONG)).isTrue();
        }
    }

    @Test
    void aConversationThatIsStillTooLongThenEndsTheCall() throws Exception {
        var always = new Fault(1, 2, null, refuses(TOO_LONG));
        try (var call = EmulatedCall.of(scenario().fault(always).build())) {
            call.callerSays("hello");
            call.until(() -> call.session().ended(), "the call has ended");
            assertThat(call.session().recording().endReason().code()).isEqualTo("context-too-long");
            assertThat(call.server().requests()).hasSize(2);
        }
    }

    @Test
    void anAnswerWhoseRestIsRefusedEndsWhereItBrokeOff() throws Exception {
        var scenario = Scenario.builder()
                .reply(Reply.say("The first sentence is here. The second one follows it."))
                .fault(1, 10, new Fault.Drop())
                .fault(2, new Fault.Status(400))
                .build();
        try (var call = EmulatedCall.of(scenario)) {
            call.callerSays("hello");
            call.untilSpoken(1);
            call.callerSays("again");
            call.untilSpoken(2);
            assertThat(call.session().spoken()).startsWith("The first sentence is here.");
            assertThat(degraded(call, OpenAiChatError.SETTINGS_REFUSED)).isTrue();
            assertThat(call.count(SessionEvent.ProviderBack.class)).isEqualTo(1);
        }
    }
}
