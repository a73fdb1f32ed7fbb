package dev.patchbay.plugin.calltools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.AudioFrame;
import dev.patchbay.api.media.FormatSet;
import dev.patchbay.api.stage.AudioStage;
import dev.patchbay.api.stage.PortSpec;
import dev.patchbay.api.stage.StageContext;
import dev.patchbay.api.stage.StageSpec;
import dev.patchbay.api.tool.Tool;
import dev.patchbay.api.tool.ToolCall;
import dev.patchbay.runtime.session.SessionEvent;
import dev.patchbay.testkit.TestSession;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The tools in the real runtime. */
class CallToolsInSessionTest {
    private static final AudioFormat FORMAT = AudioFormat.parse("pcm16 8000");

    /** Says one second of something, and calls a tool as soon as it has written it. */
    private record Leaving(String arguments, String tool) implements AudioStage {
        @Override
        public void start(StageContext context) {
            context.fork("leave", () -> {
                try (var goodbye = context.begin("goodbye")) {
                    goodbye.write(ByteBuffer.allocate(FORMAT.bytes(Duration.ofSeconds(1))));
                }
                var _ = context.call(new ToolCall("1", tool, arguments));
            });
        }

        @Override
        public void process(AudioFrame frame) {}
    }

    private static TestSession leaving(Tool tool, String arguments) {
        var port = PortSpec.audio(FormatSet.of(FORMAT));
        return TestSession.pipeline()
                .stage(
                        "agent",
                        StageSpec.agent(port, port),
                        () -> new Leaving(arguments, tool.spec().name()))
                .tools(tool)
                .start();
    }

    @Test
    void theCallEndsWhenTheGoodbyeWasHeard() {
        var session = leaving(new CallToolsPlugin().tools().getFirst(), "{\"reason\":\"finished\"}");
        session.advance(1_500);

        var recording = session.finish();
        assertThat(recording.endReason().toString()).isEqualTo("agent-hung-up (finished)");
        assertThat(recording.only(SessionEvent.AgentStopped.class).playedMillis())
                .isEqualTo(1_000);
    }
}
