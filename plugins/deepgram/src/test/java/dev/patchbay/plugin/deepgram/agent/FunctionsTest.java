package dev.patchbay.plugin.deepgram.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.api.tool.Tool;
import dev.patchbay.api.tool.ToolResult;
import dev.patchbay.plugin.deepgram.agent.settings.AgentConfig;
import dev.patchbay.plugin.deepgram.agent.settings.Configs;
import dev.patchbay.runtime.session.SessionEvent;
import dev.patchbay.testkit.Sound;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Functions that the model calls. */
final class FunctionsTest {
    private static final Function TIME = Function.of("time", (call, session) -> new ToolResult.Success("\"noon\""));

    private static ScriptedCall call(Tool... tools) {
        return call(Configs.of("greeting: ''"), tools);
    }

    private static ScriptedCall call(AgentConfig config, Tool... tools) {
        var call = ScriptedCall.of(config, setup -> setup.tools(tools));
        call.turn("Please.");
        return call;
    }

    /** Called one after the other as f1, f2 and so on. */
    private static void calls(ScriptedCall call, String... names) {
        var functions = IntStream.range(0, names.length)
                .mapToObj(i -> "{'id':'f" + (i + 1) + "','name':'" + names[i]
                        + "','arguments':'{}','client_side':true,'thought_signature':'t" + (i + 1) + "'}")
                .toList();
        call.line().says("{'type':'FunctionCallRequest','functions':[" + String.join(",", functions) + "]}");
    }

    private static List<JsonNode> answers(ScriptedCall call) {
        return call.line().received("FunctionCallResponse");
    }

    private static void untilAnswered(ScriptedCall call, int times) {
        call.session.await(() -> answers(call).size() >= times, times + " functions are answered");
    }

    @Test
    void everyFunctionOfARequestIsAnsweredOnceWithItsIdAndItsThought() {
        var failing = Function.of("door", (call, session) -> new ToolResult.Failure("it is locked"));
        try (var call = call(TIME, failing)) {
            calls(call, "time", "door", "weather");
            untilAnswered(call, 3);
            call.session.advance(500);
            assertThat(answers(call))
                    .extracting(JsonNode::toString)
                    .containsExactlyInAnyOrder(
                            "{\"type\":\"FunctionCallResponse\",\"id\":\"f1\",\"name\":\"time\","
                                    + "\"content\":\"\\\"noon\\\"\",\"thought_signature\":\"t1\"}",
                            "{\"type\":\"FunctionCallResponse\",\"id\":\"f2\",\"name\":\"door\","
                                    + "\"content\":\"{\\\"error\\\":\\\"it is locked\\\"}\",\"thought_signature\":\"t2\"}",
                            "{\"type\":\"FunctionCallResponse\",\"id\":\"f3\",\"name\":\"weather\","
                                    + "\"content\":\"{\\\"error\\\":\\\"there is no function weather; there are"
                                    + " [time, door]\\\"}\",\"thought_signature\":\"t3\"}");
            call.finish();
        }
    }

    @Test
    void functionsThatTheServerRunsItselfAreLeftAlone() {
        var runs = new AtomicInteger();
        var counting = Function.of("time", (call, session) -> new ToolResult.Success(runs.incrementAndGet() + ""));
        try (var call = call(counting)) {
            call.line()
                    .says("{'type':'FunctionCallRequest','functions':[{'id':'f1','name':'time','arguments':'{}',"
                            + "'client_side':false}]}");
            call.session.advance(1_000);
            assertThat(runs).hasValue(0);
            assertThat(answers(call)).isEmpty();
            call.finish();
        }
    }

    @Test
    void aCallThatWasTakenBackIsNeverAnswered() throws Exception {
        var mayReturn = new CountDownLatch(1);
        var slow = Function.of("slow", Duration.ofSeconds(60), (call, session) -> {
            mayReturn.await();
            return new ToolResult.Success("1");
        });
        try (var call = call(slow, TIME)) {
            calls(call, "slow");
            call.session.advance(100);
            call.line().says("{'type':'UserStartedSpeaking'}");
            call.line().says("{'type':'FunctionCallCancelled','functions':[{'id':'f1','name':'slow'}]}");
            call.session.advance(100);
            mayReturn.countDown();
            call.session.await(
                    () -> !call.events(SessionEvent.ToolReturned.class).isEmpty(), "the slow function returns");
            call.session.advance(500);
            assertThat(answers(call)).isEmpty();
            call.finish();
        }
    }

    @Test
    void aSlowFunctionIsStoppedAndTheModelIsTold() {
        var never = Function.of("never", Duration.ofSeconds(1), (call, session) -> {
            new CountDownLatch(1).await();
            return new ToolResult.Success("1");
        });
        try (var call = call(never)) {
            calls(call, "never");
            call.session.advance(1_200);
            untilAnswered(call, 1);
            assertThat(answers(call).getFirst().path("content").asString()).contains("took longer than 1000 ms");
            call.finish();
        }
    }

    @Test
    void aGoodbyeIsHeardToItsLastSampleBeforeTheCallEnds() {
        try (var call = call(Function.HANG_UP)) {
            call.line().agent("Goodbye.");
            calls(call, "hangup_call");
            call.line().audio(1_000);
            call.line().says("{'type':'AgentAudioDone'}");
            assertThat(call.session.advanceUntil(call.session::ended, 5_000)).isTrue();
            var recording = call.finish();
            assertThat(recording.endReason().code()).isEqualTo("agent-hung-up");
            assertThat(recording.only(SessionEvent.AgentStopped.class).playedMillis())
                    .isEqualTo(1_000);
        }
    }

    @Test
    void aModelThatHangsUpWithoutAWordIsToldToSayGoodbyeFirst() {
        try (var call = call(Function.HANG_UP)) {
            calls(call, "hangup_call");
            call.session.advance(2_000);
            assertThat(answers(call))
                    .singleElement()
                    .satisfies(answer -> assertThat(answer.path("content").asString())
                            .startsWith("hangup_call is carried out once you have said one short sentence"));
            assertThat(call.session.ended()).isFalse();
            call.answer("Goodbye.", 600);
            assertThat(call.session.advanceUntil(call.session::ended, 5_000)).isTrue();
            assertThat(answers(call)).hasSize(1);
            assertThat(call.finish().only(SessionEvent.AgentStopped.class).playedMillis())
                    .isEqualTo(600);
        }
    }

    @Test
    void aModelThatSaysNoGoodbyeDoesNotKeepTheCallForEver() {
        try (var call = call(Function.HANG_UP)) {
            calls(call, "hangup_call");
            assertThat(call.session.advanceUntil(call.session::ended, 15_000)).isTrue();
            assertThat(call.finish().endReason().code()).isEqualTo("agent-hung-up");
        }
    }

    @Test
    void aCallerWhoSpeaksIntoTheGoodbyeStaysOnTheLineAndTheModelIsTold() {
        try (var call = call(Function.HANG_UP)) {
            call.line().agent("Goodbye.");
            calls(call, "hangup_call");
            call.line().audio(3_000);
            call.line().says("{'type':'AgentAudioDone'}");
            call.session.advance(500);
            call.session.callerSays(Sound.speech(1_000));
            call.session.advance(200);
            call.line().says("{'type':'UserStartedSpeaking'}");
            call.session.advance(3_000);
            assertThat(call.session.ended()).isFalse();
            assertThat(answers(call))
                    .singleElement()
                    .satisfies(answer -> assertThat(answer.path("content").asString())
                            .contains("the caller spoke, so hangup_call was not carried out"));
            call.finish();
        }
    }

    @Test
    void aGoodbyeThatWasTakenBackBeforeItWasHeardEndsNothing() {
        try (var call = call(Function.HANG_UP)) {
            call.line().agent("Goodbye.");
            calls(call, "hangup_call");
            call.line().audio(2_000);
            call.line().says("{'type':'AgentAudioDone'}");
            call.session.advance(500);
            call.line().says("{'type':'FunctionCallCancelled','functions':[{'id':'f1','name':'hangup_call'}]}");
            call.session.advance(5_000);
            assertThat(call.session.ended()).isFalse();
            assertThat(answers(call)).isEmpty();
            call.finish();
        }
    }

    @Test
    void toolsWaitForTheCertainEndOfTheTurnUnlessTheyAreSaidToBeHarmless() {
        var config = Configs.of("speculative_tools: [time, hangup_call]");
        var order = Function.of("order", (call, session) -> new ToolResult.Success("1"));
        try (var call = call(config, TIME, order, Function.HANG_UP)) {
            var functions = call.line().settings().path("agent").path("think").path("functions");
            assertThat(functions.valueStream())
                    .extracting(function -> function.path("name").asString() + " "
                            + function.path("defer_until_eot").asBoolean(false))
                    .containsExactlyInAnyOrder("time false", "order true", "hangup_call true");
            call.finish();
        }
    }

    @Test
    void aResultThatComesAfterTheConnectionWasLostIsToldInWords() {
        var mayReturn = new CountDownLatch(1);
        var slow = Function.of("slow", Duration.ofSeconds(60), (call, session) -> {
            mayReturn.await();
            return new ToolResult.Success("\"done\"");
        });
        try (var call = call(slow)) {
            calls(call, "slow");
            call.session.advance(100);
            call.line().breaks();
            call.session.advance(1_000);
            assertThat(call.server.connections()).hasSize(2);
            mayReturn.countDown();
            call.session.await(() -> !call.line().received("InjectUserMessage").isEmpty(), "the model is told");
            assertThat(answers(call)).isEmpty();
            assertThat(call.line()
                            .received("InjectUserMessage")
                            .getFirst()
                            .path("content")
                            .asString())
                    .isEqualTo("[The function slow that you called has answered: \"done\"]");
            call.finish();
        }
    }

    @Test
    void whatAFunctionSaidIsAnsweredThoughTheConnectionIsLostBeforeTheAnswerIsHeard() {
        try (var call = call(TIME)) {
            calls(call, "time");
            untilAnswered(call, 1);
            call.line().agent("It is noon.");
            call.session.advance(100);
            call.line().breaks();
            call.session.advance(1_000);
            assertThat(call.server.connections()).hasSize(2);
            assertThat(call.line().received("InjectUserMessage"))
                    .extracting(message -> message.path("content").asString())
                    .containsExactly(Words.ANSWER);
            call.answer("It is noon.", 200);
            call.session.advance(1_000);
            call.line().breaks();
            call.session.advance(1_000);
            assertThat(call.line().received("InjectUserMessage"))
                    .as("it was heard")
                    .isEmpty();
            call.finish();
        }
    }

    @Test
    void aServerThatAsksTwiceIsToldTwiceAndTheFunctionRunsOnce() {
        var runs = new AtomicInteger();
        var counting = Function.of("count", (call, session) -> new ToolResult.Success(runs.incrementAndGet() + ""));
        try (var call = call(counting)) {
            calls(call, "count");
            untilAnswered(call, 1);
            calls(call, "count");
            untilAnswered(call, 2);
            assertThat(answers(call))
                    .extracting(answer -> answer.path("content").asString())
                    .containsExactly("1", "1");
            assertThat(runs).hasValue(1);
            call.finish();
        }
    }

    @Test
    void idsOfAnEarlierSessionAreNotTakenForThoseOfTheNext() {
        try (var call = call(TIME)) {
            calls(call, "time");
            untilAnswered(call, 1);
            call.answer("It is noon.", 200);
            call.session.advance(500);
            call.line().breaks();
            call.session.advance(1_000);
            var other = call.events(SessionEvent.ToolReturned.class).size();
            calls(call, "time");
            untilAnswered(call, 1);
            assertThat(call.events(SessionEvent.ToolReturned.class)).hasSize(other + 1);
            call.finish();
        }
    }

    @Test
    void aGoodbyeWithoutSoundDoesNotKeepTheCallForEver() {
        try (var call = call(Function.HANG_UP)) {
            call.line().agent("Goodbye.");
            calls(call, "hangup_call");
            call.session.advance(100);
            call.line().says("{'type':'AgentAudioDone'}");
            assertThat(call.session.advanceUntil(call.session::ended, 20_000)).isTrue();
            assertThat(call.finish().endReason().code()).isEqualTo("agent-hung-up");
        }
    }
}
