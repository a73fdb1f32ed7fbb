package dev.patchbay.plugin.openairealtime.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.api.tool.ToolCall;
import dev.patchbay.plugin.openairealtime.conversation.FunctionCalls.Output;
import dev.patchbay.plugin.openairealtime.message.ServerEvent.FunctionCall;
import org.junit.jupiter.api.Test;

final class FunctionCallsTest {
    private final FunctionCalls calls = new FunctionCalls();

    private static Output output(String call) {
        return new Output(new ToolCall(call, "f", "{}"), "done", true);
    }

    @Test
    void aCallIsToldOnceThoughTheServerSaysItThreeTimes() {
        assertThat(calls.told(new FunctionCall("r", "i", "c", "weather", "", false)))
                .isEmpty();
        calls.arguments("i", "{\"city\":");
        calls.arguments("i", "\"Bonn\"}");
        assertThat(calls.told(new FunctionCall("r", "i", "c", "weather", "{\"city\":\"Bonn\"}", true)))
                .contains(new ToolCall("c", "weather", "{\"city\":\"Bonn\"}"));
        assertThat(calls.told(new FunctionCall("r", "i", "c", "weather", "{\"city\":\"Bonn\"}", true)))
                .isEmpty();
    }

    @Test
    void aServerThatSaysTheNameAtTheBeginningAloneIsUnderstood() {
        calls.told(new FunctionCall("r", "i", "c", "weather", "", false));
        calls.arguments("i", "{}");
        assertThat(calls.told(new FunctionCall("r", "i", "c", "", "", true)))
                .contains(new ToolCall("c", "weather", "{}"));
    }

    @Test
    void theModelIsToldWhenAllFunctionsOfAnAnswerAreThrough() {
        for (var call : new String[] {"one", "two", "three"}) {
            calls.told(new FunctionCall("r", "item " + call, call, "f", "{}", true));
        }
        assertThat(calls.answered("r", output("two"))).isEmpty();
        assertThat(calls.answered("r", output("one"))).isEmpty();
        assertThat(calls.responseOver("r")).isEmpty();
        assertThat(calls.answered("r", output("three")))
                .extracting(output -> output.call().id())
                .containsExactly("one", "two", "three");
    }

    @Test
    void aFunctionThatIsQuickerThanTheRestOfTheAnswerWaitsForIt() {
        calls.told(new FunctionCall("r", "i", "c", "f", "{}", true));
        assertThat(calls.answered("r", output("c"))).isEmpty();
        assertThat(calls.responseOver("r")).hasSize(1);
    }
}
