package dev.patchbay.testkit;

import static dev.patchbay.testkit.FakeStage.agent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.api.tool.SessionControl;
import dev.patchbay.api.tool.Tool;
import dev.patchbay.api.tool.ToolCall;
import dev.patchbay.api.tool.ToolResult;
import dev.patchbay.api.tool.ToolSpec;
import dev.patchbay.runtime.metrics.Meter;
import dev.patchbay.runtime.session.SessionEvent;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ToolsTest {
    private final FakeStage stage = new FakeStage();
    private final List<String> told = new ArrayList<>();

    /** What a tool does. */
    private interface Work {
        ToolResult run(ToolCall call, SessionControl session) throws Exception;
    }

    private static Tool tool(Work work) {
        return new Tool() {
            @Override
            public ToolSpec spec() {
                return new ToolSpec("look_up", "Looks something up.", "{}", Duration.ofSeconds(3));
            }

            @Override
            public ToolResult call(ToolCall call, SessionControl session) throws Exception {
                return work.run(call, session);
            }
        };
    }

    private TestSession calling(Work work) {
        var session = TestSession.pipeline()
                .stage("agent", agent("pcm16 8000"), () -> stage)
                .tools(tool(work))
                .start();
        tell("look_up");
        session.advance(100);
        return session;
    }

    private void tell(String tool) {
        tell(tool, "{\"what\":\"it\"}");
    }

    private void tell(String tool, String arguments) {
        var _ = stage.context()
                .call(new ToolCall("1", tool, arguments))
                .thenAccept(
                        result -> told.add(result + " " + Thread.currentThread().isInterrupted()));
    }

    @Test
    void theResultIsTold() {
        var session = calling((call, control) -> new ToolResult.Success(call.argumentsJson()));
        assertThat(session.finish().only(SessionEvent.ToolCalled.class).name()).isEqualTo("look_up");
        assertThat(told).containsExactly("Success[json={\"what\":\"it\"}] false");
        assertThat(session.count(Meter.TOOL_CALLS)).isEqualTo(1);
        assertThat(session.count(Meter.TOOL_RESULTS)).isEqualTo(1);
    }

    @Test
    void watchersHearWhatCameOfItAndWhen() {
        var session = calling((call, control) -> {
            new CountDownLatch(1).await();
            return new ToolResult.Success("{}");
        });
        session.advance(3_000);
        var returned = session.finish().only(SessionEvent.ToolReturned.class);
        assertThat(returned.name()).isEqualTo("look_up");
        assertThat(returned.outcome()).isEqualTo("timed-out");
        assertThat(returned.tookMillis()).isEqualTo(3_000);
    }

    @Test
    void theLogHasTheNameAndWhatCameOfItAndNothingThatWasSaid() {
        try (var log = new LogLines()) {
            var session = calling((call, control) -> {
                throw new IllegalStateException("no table for " + call.argumentsJson());
            });
            tell("call the operator");
            session.advance(40);
            session.finish();
            assertThat(log.with("function call"))
                    .containsExactly(
                            "INFO session s1: agent: function call: look_up",
                            "INFO session s1: agent: function call: look_up: failure after 0 ms",
                            "INFO session s1: agent: function call: unknown",
                            "INFO session s1: agent: function call: unknown: failure after 0 ms");
            assertThat(log.with("the tool look_up"))
                    .contains("WARN session s1: the tool look_up failed: it threw java.lang.IllegalStateException")
                    .allMatch(line -> line.startsWith("DEBUG") || !line.contains("no table"));
            assertThat(log.with("operator")).isEmpty();
        }
    }

    @Test
    void aFailureIsAResult() {
        var session = calling((call, control) -> {
            throw new IllegalArgumentException("no such thing");
        });
        assertThat(session.finish().endReason().code()).isEqualTo("caller-hung-up");
        assertThat(told).containsExactly("Failure[message=no such thing] false");
    }

    @Test
    void aSlowToolIsInterruptedAtItsLimitOnTheMediaClock() {
        var session = calling((call, control) -> {
            new CountDownLatch(1).await();
            return new ToolResult.Success("{}");
        });
        session.advance(2_800);
        assertThat(told).isEmpty();
        session.advance(200);
        session.finish();
        assertThat(told).containsExactly("TimedOut[after=PT3S] false");
    }

    @Test
    void aToolEndsWithItsSession() {
        var session = calling((call, control) -> {
            new CountDownLatch(1).await();
            return new ToolResult.Success("{}");
        });
        session.finish();
        assertThat(told).containsExactly("Failure[message=interrupted] false");
    }

    @Test
    void aResultThatIsTooLargeOrNoJsonIsAFailure() {
        var session = TestSession.pipeline()
                .stage("agent", agent("pcm16 8000"), () -> stage)
                .toolResultBytes(20)
                .tools(tool((call, control) -> new ToolResult.Success(call.argumentsJson())))
                .start();
        tell("look_up");
        session.advance(20);
        tell("look_up", "\"a result of 27 bytes\"     ");
        session.advance(20);
        tell("look_up", "the table is free");
        session.advance(20);
        session.finish();
        assertThat(told)
                .containsExactly(
                        "Success[json={\"what\":\"it\"}] false",
                        "Failure[message=the result of look_up has 27 bytes, the limit is 20: ask for less] false",
                        "Failure[message=the result of look_up is no JSON value; this is a fault of the tool, and calling"
                                + " it again won't help] false");
    }

    @Test
    void whatAToolLacksIsAFailureToo() {
        var session = calling((call, control) -> {
            throw new NoClassDefFoundError("com/example/Table");
        });
        assertThat(session.finish().endReason().code()).isEqualTo("caller-hung-up");
        assertThat(told).containsExactly("Failure[message=com/example/Table] false");
    }

    @Test
    void aToolRunsWithTheClassLoaderOfItsPlugin() {
        var plugin = new ClassLoader("booking", ToolsTest.class.getClassLoader()) {};
        var inner = tool((call, control) -> new ToolResult.Success(
                '"' + Thread.currentThread().getContextClassLoader().getName() + '"'));
        var loadedByThePlugin = (Tool) Proxy.newProxyInstance(
                plugin, new Class<?>[] {Tool.class}, (proxy, method, arguments) -> method.invoke(inner, arguments));
        var session = TestSession.pipeline()
                .stage("agent", agent("pcm16 8000"), () -> stage)
                .tools(loadedByThePlugin)
                .start();
        tell("look_up");
        session.advance(20);
        session.finish();
        assertThat(told).containsExactly("Success[json=\"booking\"] false");
    }

    @Test
    void anUnknownToolIsAFailureThatNamesTheOthers() {
        var session = TestSession.pipeline()
                .stage("agent", agent("pcm16 8000"), () -> stage)
                .tools(tool((call, control) -> new ToolResult.Success("{}")))
                .start();
        tell("make_coffee");
        session.advance(20);
        session.finish();
        assertThat(told).containsExactly("Failure[message=there is no tool make_coffee; there are [look_up]] false");
    }

    @Test
    void aToolMayHangUpTransferAndDial() {
        var session = calling((call, control) -> {
            control.sendDtmf("12#");
            control.transfer("sales");
            control.hangUpWhenHeard("transferred");
            return new ToolResult.Success("{}");
        });
        session.advance(100);
        assertThat(session.finish().endReason().toString()).isEqualTo("agent-hung-up (transferred)");
        assertThat(session.call().dtmfHeard()).containsExactly("12#");
        assertThat(session.call().transferred()).isEqualTo("sales");
    }
}
