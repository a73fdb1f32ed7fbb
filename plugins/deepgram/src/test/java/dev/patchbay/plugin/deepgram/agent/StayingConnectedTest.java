package dev.patchbay.plugin.deepgram.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.api.event.StageEvent;
import dev.patchbay.api.tool.ToolResult;
import dev.patchbay.plugin.deepgram.agent.settings.Configs;
import dev.patchbay.plugin.deepgram.service.DeepgramError;
import dev.patchbay.runtime.session.SessionEvent;
import dev.patchbay.runtime.turn.TurnRules;
import dev.patchbay.testkit.Sound;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Connections that can't be had, are lost, get old; and how the conversation goes on. */
final class StayingConnectedTest {
    private static List<String> history(JsonNode settings) {
        return settings.path("agent")
                .path("context")
                .path("messages")
                .valueStream()
                .map(JsonNode::toString)
                .toList();
    }

    private static String said(String role, String content) {
        return "{\"type\":\"History\",\"role\":\"" + role + "\",\"content\":\"" + content + "\"}";
    }

    private static List<String> injected(ScriptedCall call) {
        return call.line().received("InjectUserMessage").stream()
                .map(message -> message.path("content").asString())
                .toList();
    }

    @Test
    void aQuestionThatWasUnderstoodAndNotAnsweredIsAskedAgainInWords() {
        try (var call = ScriptedCall.of(Configs.of())) {
            call.turn("Hello?");
            call.answer("Hello!", 400);
            call.session.advance(1_000);
            call.turn("When are you open?");
            call.line().breaks();
            call.session.advance(1_000);
            assertThat(call.server.connections()).hasSize(2);
            assertThat(history(call.line().settings()))
                    .containsExactly(said("user", "Hello?"), said("assistant", "Hello!"));
            assertThat(injected(call)).containsExactly("When are you open?");
            call.line().caller("When are you open?");
            call.answer("From nine to five.", 400);
            call.session.advance(1_000);
            assertThat(call.published(StageEvent.Transcript.class)).hasSize(2);
            assertThat(call.published(StageEvent.ProviderLost.class)).hasSize(1);
            assertThat(call.published(StageEvent.ProviderBack.class)).hasSize(1);
            call.finish();
        }
    }

    @Test
    void speechThatTheServerHadNoWordsForIsHeardAgainFromItsBeginning() {
        try (var call = ScriptedCall.of(Configs.of())) {
            call.session.advance(5_000);
            call.session.callerSays(Sound.speech(2_000));
            call.session.advance(500);
            call.line().says("{'type':'UserStartedSpeaking'}");
            call.session.advance(1_000);
            call.line().breaks();
            call.session.advance(40);
            int before = call.line().audioBytes();
            call.session.advance(1_000);
            assertThat(call.server.connections()).hasSize(2);
            assertThat(call.line().audioBytes() - before)
                    .as("a second of µ-law and a quarter more, because it catches up")
                    .isBetween(9_500, 10_400);
            call.session.advance(12_000);
            assertThat(call.line().audioBytes())
                    .as("15 s since a second before the speech was noticed, but for a part of the silence behind it")
                    .isBetween(8 * 13_000, 8 * 14_500);
            int caughtUp = call.line().audioBytes();
            call.session.advance(1_000);
            assertThat(call.line().audioBytes() - caughtUp).isEqualTo(8_000);
            assertThat(injected(call)).isEmpty();
            call.finish();
        }
    }

    @Test
    void wordsThatAreSaidAgainAreNotHeardAgainToo() {
        try (var call = ScriptedCall.of(Configs.of())) {
            call.turn("When are you open?");
            assertThat(call.line().loud.get()).isPositive();
            call.line().breaks();
            call.session.advance(2_000);
            assertThat(injected(call)).containsExactly("When are you open?");
            assertThat(call.line().audioSizes).isNotEmpty();
            assertThat(call.line().loud.get()).isZero();
            call.finish();
        }
    }

    @Test
    void whatAServerThatIsGoneNeverGotIsHeardByTheNext() {
        try (var call = ScriptedCall.of(Configs.of("connection: {ping_interval_ms: 1000}"))) {
            call.session.advance(1_050);
            call.line().unplugged = true;
            call.session.callerSays(Sound.speech(1_500));
            call.session.advance(6_000);
            assertThat(call.server.connections()).hasSize(2);
            assertThat(call.line().loud.get())
                    .as("1.5 s in pieces of 20 ms, but for gaps between the words; the last second alone has 30")
                    .isGreaterThan(50);
            call.finish();
        }
    }

    @Test
    void aSessionIsNotRenewedWhileTheServerIsAboutToAnswer() {
        try (var call = ScriptedCall.of(Configs.of("connection: {ping_interval_ms: 0, renew_after_minutes: 1}"))) {
            call.session.advance(58_000);
            call.line().says("{'type':'UserStartedSpeaking'}");
            call.session.advance(4_000);
            call.line().caller("When are you open?");
            call.session.advance(2_000);
            assertThat(call.server.connections()).hasSize(1);
            call.answer("From nine to five.", 400);
            call.session.advance(2_000);
            assertThat(call.server.connections()).hasSize(2);
            assertThat(injected(call)).isEmpty();
            call.finish();
        }
    }

    @Test
    void anAnswerThatTheConnectionCutShortIsGoneOnWith() {
        try (var call = ScriptedCall.of(Configs.of())) {
            call.turn("Tell me a story.");
            call.line().agent("Once upon a time.");
            call.line().audio(1_000);
            call.session.advance(100);
            call.line().breaks();
            call.session.advance(1_000);
            assertThat(history(call.line().settings()))
                    .containsExactly(said("user", "Tell me a story."), said("assistant", "Once upon a time."));
            assertThat(injected(call)).containsExactly(Words.GO_ON);
            assertThat(call.events(SessionEvent.AgentStopped.class).getFirst().playedMillis())
                    .isEqualTo(1_000);
            call.finish();
        }
    }

    @Test
    void theGreetingIsSaidOnceThoughTheConnectionIsMadeTwice() {
        try (var call = ScriptedCall.of(Configs.of("greeting: Hello!"))) {
            assertThat(call.line().settings().path("agent").path("greeting").asString())
                    .isEqualTo("Hello!");
            call.line().breaks();
            call.session.advance(1_000);
            assertThat(call.line().settings().path("agent").path("greeting").asString())
                    .as("nobody has heard it")
                    .isEqualTo("Hello!");
            call.answer("Hello!", 300);
            call.session.advance(1_000);
            call.line().breaks();
            call.session.advance(1_000);
            assertThat(call.server.connections()).hasSize(3);
            assertThat(call.line().settings().path("agent").has("greeting")).isFalse();
            assertThat(history(call.line().settings())).containsExactly(said("assistant", "Hello!"));
            call.finish();
        }
    }

    @Test
    void functionsThatHaveAnsweredAreInTheHistoryInTheirOwnForm() {
        var time = Function.of("time", (call, session) -> new ToolResult.Success("\"noon\""));
        try (var call = ScriptedCall.of(Configs.of(), setup -> setup.tools(time))) {
            call.turn("What time is it?");
            call.line()
                    .says("{'type':'FunctionCallRequest','functions':[{'id':'f1','name':'time','arguments':'{}',"
                            + "'client_side':true,'thought_signature':'t1'}]}");
            call.session.await(
                    () -> !call.line().received("FunctionCallResponse").isEmpty(), "it is answered");
            call.answer("It is noon.", 300);
            call.session.advance(1_000);
            call.line().breaks();
            call.session.advance(1_000);
            assertThat(history(call.line().settings()))
                    .containsExactly(
                            said("user", "What time is it?"),
                            "{\"type\":\"History\",\"function_calls\":[{\"id\":\"f1\",\"name\":\"time\","
                                    + "\"client_side\":true,\"arguments\":\"{}\",\"response\":\"\\\"noon\\\"\","
                                    + "\"thought_signature\":\"t1\"}]}",
                            said("assistant", "It is noon."));
            call.finish();
        }
    }

    @Test
    void aSessionIsRenewedAtAQuietMomentBeforeTheServerEndsIt() {
        try (var call = ScriptedCall.of(Configs.of("connection: {ping_interval_ms: 0, renew_after_minutes: 1}"))) {
            call.session.advance(58_000);
            call.turn("Tell me.");
            call.line().agent("Well.");
            call.line().audio(4_000);
            call.session.advance(3_000);
            assertThat(call.server.connections()).as("the agent speaks").hasSize(1);
            call.line().says("{'type':'AgentAudioDone'}");
            call.session.advance(2_000);
            assertThat(call.server.connections()).hasSize(2);
            assertThat(call.server.connections().getFirst().closed).isTrue();
            assertThat(history(call.line().settings()))
                    .containsExactly(said("user", "Tell me."), said("assistant", "Well."));
            assertThat(call.published(StageEvent.ProviderLost.class)).isEmpty();
            call.finish();
        }
    }

    @Test
    void aServerThatSaysItsSessionEndsSoonIsTakenAtItsWord() {
        try (var call = ScriptedCall.of(Configs.of())) {
            call.line().says("{'type':'Warning','code':'MAXIMUM_SESSION_LENGTH_APPROACHING','description':''}");
            call.session.advance(500);
            assertThat(call.server.connections()).hasSize(2);
            assertThat(call.published(StageEvent.ProviderLost.class)).isEmpty();
            call.finish();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "401, authentication-failed, api_key",
        "402, quota-exceeded, billing",
        "403, authentication-failed, 'base_url, listen, think and speak'",
        "400, settings-refused, 'base_url, listen, think and speak'"
    })
    void aRefusalThatWontGetBetterEndsTheCallAtOnceWithItsReason(int status, String reason, String remedy) {
        var server = new ScriptedServer();
        server.refuses(status, "INVALID_AUTH", "request-7");
        try (var call = ScriptedCall.of(server, Configs.of(), setup -> setup)) {
            call.session.advance(1_000);
            assertThat(call.session.ended()).isTrue();
            var end = call.session.recording().endReason();
            assertThat(end.code()).isEqualTo(reason);
            assertThat(end.toString())
                    .contains("HTTP status " + status, "INVALID_AUTH", "dg-request-id request-7", remedy);
            assertThat(server.connections()).isEmpty();
        }
    }

    @Test
    void aProjectThatHasTooManySessionsIsTriedAgainAfterAWhile() {
        var server = new ScriptedServer();
        server.refuses(429, "TOO_MANY_REQUESTS", "request-8");
        try (var call = ScriptedCall.of(server, Configs.of(), setup -> setup)) {
            assertThat(server.connections()).isEmpty();
            call.session.advance(2_000);
            assertThat(server.connections()).hasSize(1);
            assertThat(call.published(StageEvent.ProviderLost.class))
                    .singleElement()
                    .satisfies(lost -> assertThat(lost.code()).isEqualTo(DeepgramError.RATE_LIMIT_EXCEEDED));
            assertThat(call.published(StageEvent.ProviderBack.class)).hasSize(1);
            call.finish();
        }
    }

    @Test
    void settingsThatTheServerDoesNotTakeEndTheCallWithItsWords() {
        var server = new ScriptedServer();
        server.leavesSettingsUnanswered(true);
        try (var call = ScriptedCall.of(server, Configs.of(), setup -> setup)) {
            call.line()
                    .says("{'type':'Error','code':'UNPARSABLE_CLIENT_MESSAGE','description':'Check the agent.speak"
                            + " field against the API spec.'}");
            assertThat(call.session.advanceUntil(call.session::ended, 5_000)).isTrue();
            assertThat(call.session.recording().endReason().code()).isEqualTo("settings-refused");
            assertThat(call.session.recording().endReason().toString()).contains("Check the agent.speak field");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "CLIENT_MESSAGE_TIMEOUT, NOT_CONNECTED",
        "ASR_CONNECTION_CLOSED, SERVER_FAILED",
        "FAILED_TO_THINK, SERVER_FAILED",
        "FAILED_TO_SPEAK, SERVER_FAILED",
        "SERVER_GOING_AWAY, NOT_CONNECTED",
        "MAXIMUM_SESSION_LENGTH_REACHED, SESSION_EXPIRED",
        "INTERNAL_SERVER_ERROR, SERVER_FAILED"
    })
    void anErrorThatMayPassIsFollowedByAnotherConnection(String error, DeepgramError code) {
        try (var call = ScriptedCall.of(Configs.of())) {
            call.line().says("{'type':'Error','code':'" + error + "','description':'Sorry.'}");
            call.session.advance(1_000);
            assertThat(call.server.connections()).hasSize(2);
            assertThat(call.published(StageEvent.ProviderLost.class))
                    .singleElement()
                    .satisfies(lost -> {
                        assertThat(lost.code()).isEqualTo(code);
                        assertThat(lost.message()).contains(error, "Sorry.");
                    });
            call.finish();
        }
    }

    @Test
    void aServerThatTakesNoSettingsIsGivenUpAfterTheTimeThatWasSet() {
        var server = new ScriptedServer();
        server.leavesSettingsUnanswered(true);
        var config = Configs.of("connection: {timeout_ms: 1000, give_up_after_ms: 5000}");
        try (var call = ScriptedCall.of(server, config, setup -> setup)) {
            call.session.advance(10_000);
            assertThat(call.session.ended()).isTrue();
            assertThat(call.session.recording().endReason().code()).isEqualTo("connection-failed");
        }
    }

    @Test
    void aServerWhoseModelNeverAnswersIsGivenUpThoughItsSessionsHold() {
        try (var call = ScriptedCall.of(Configs.of("connection: {ping_interval_ms: 0, give_up_after_ms: 5000}"))) {
            call.turn("When are you open?");
            for (int i = 0; i < 20 && !call.session.ended(); i++) {
                call.session.advance(11_000);
                call.line().says("{'type':'Error','code':'FAILED_TO_THINK','description':''}");
                call.session.advance(5_000);
            }
            assertThat(call.session.ended()).isTrue();
            assertThat(call.session.recording().endReason().code()).isEqualTo("server-failed");
        }
    }

    @Test
    void aServerThatReadsNothingMoreIsLeft() {
        var silent = new TurnRules(TurnRules.BargeIn.AT_ONCE, TurnRules.NoInput.NEVER, 500, true, true);
        try (var call = ScriptedCall.of(Configs.of(), setup -> setup.turns(silent))) {
            call.server.goesDeaf();
            call.session.callerPresses("1#");
            call.session.advance(200);
            assertThat(call.published(StageEvent.ProviderLost.class)).hasSize(1);
        }
    }

    @Test
    void nonsenseIsLeftOutAndAServerThatTalksNothingElseIsGivenUp() {
        try (var call = ScriptedCall.of(Configs.of())) {
            call.line().says("{'type':");
            call.line().says("{'no':'type'}");
            call.line().says("[]");
            call.answer("All is well.", 200);
            call.session.advance(1_000);
            assertThat(call.events(SessionEvent.AgentStopped.class)).hasSize(1);
            assertThat(call.published(StageEvent.Degraded.class)).hasSize(3);
            for (int i = 0; i < 3; i++) {
                call.line().says("{'type':'ConversationText','role':'stranger'}");
            }
            assertThat(call.session.advanceUntil(call.session::ended, 5_000)).isTrue();
            assertThat(call.session.recording().endReason().code()).isEqualTo("protocol-broken");
        }
    }
}
