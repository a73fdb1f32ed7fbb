package dev.patchbay.plugin.deepgram.agent;

import dev.patchbay.api.tool.SessionControl;
import dev.patchbay.api.tool.Tool;
import dev.patchbay.api.tool.ToolCall;
import dev.patchbay.api.tool.ToolResult;
import dev.patchbay.api.tool.ToolSpec;
import java.time.Duration;

/** A tool for tests. */
record Function(ToolSpec spec, Body body) implements Tool {
    static final Function HANG_UP = new Function(
            new ToolSpec("hangup_call", "Ends the call.", "{\"type\":\"object\"}", Duration.ofSeconds(5), true),
            (call, session) -> {
                session.hangUpWhenHeard("the agent said goodbye");
                return new ToolResult.Success("{}");
            });

    /** What it does. */
    interface Body {
        ToolResult run(ToolCall call, SessionControl session) throws Exception;
    }

    static Function of(String name, Body body) {
        return of(name, Duration.ofSeconds(5), body);
    }

    static Function of(String name, Duration limit, Body body) {
        return new Function(new ToolSpec(name, "Does " + name, "{\"type\":\"object\"}", limit), body);
    }

    @Override
    public ToolResult call(ToolCall call, SessionControl session) throws Exception {
        return body.run(call, session);
    }
}
