package dev.patchbay.emulator.chat.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.emulator.chat.scenario.Dialect;
import dev.patchbay.emulator.chat.scenario.Part;
import dev.patchbay.emulator.chat.scenario.Reply;
import dev.patchbay.emulator.chat.scenario.Scenario;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How streams of different servers look on the wire. */
final class DialectTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Reply REPLY =
            Reply.of(new Part.Think("hm"), new Part.Say("ab"), new Part.Call("f", "{\"a\":1}", false));

    private static String stream(Dialect dialect) throws Exception {
        return stream(dialect, REPLY, ",\"stream_options\":{\"include_usage\":true}");
    }

    private static String stream(Dialect dialect, Reply reply, String more) throws Exception {
        var scenario = Scenario.builder().dialect(dialect).reply(reply).build();
        return new Stage(scenario)
                .ask("{\"model\":\"m\",\"stream\":true,\"messages\":[{\"role\":\"user\",\"content\":\"x\"}]" + more
                        + "}")
                .text();
    }

    /** Of the n-th event, from 0. */
    private static JsonNode event(String stream, int number) {
        return JSON.readTree(stream.split("\n\n", -1)[number].substring("data: ".length()));
    }

    private static JsonNode delta(String stream, int number) {
        return event(stream, number).at("/choices/0/delta");
    }

    @Test
    void openAisStreamHasCallsInPiecesAndTheUsageBeforeTheEnd() throws Exception {
        String stream = stream(Dialect.OPENAI);
        assertThat(delta(stream, 0).toString()).isEqualTo("{\"role\":\"assistant\",\"content\":\"\",\"refusal\":null}");
        assertThat(delta(stream, 1).toString()).isEqualTo("{\"reasoning_content\":\"hm\"}");
        assertThat(delta(stream, 2).toString()).isEqualTo("{\"content\":\"ab\"}");
        assertThat(delta(stream, 3).at("/tool_calls/0/id").stringValue())
                .startsWith("call_")
                .hasSize(29);
        assertThat(delta(stream, 3).at("/tool_calls/0/function").toString())
                .isEqualTo("{\"name\":\"f\",\"arguments\":\"\"}");
        assertThat(delta(stream, 4).toString())
                .isEqualTo("{\"tool_calls\":[{\"index\":0,\"function\":{\"arguments\":\"{\\\"a\\\"\"}}]}");
        assertThat(event(stream, 6).at("/choices/0/finish_reason").stringValue())
                .isEqualTo("tool_calls");
        assertThat(event(stream, 6).path("usage").isNull()).isTrue();
        assertThat(event(stream, 7).path("choices")).isEmpty();
        assertThat(event(stream, 7).at("/usage/completion_tokens").intValue()).isEqualTo(5);
        assertThat(event(stream, 7)
                        .at("/usage/completion_tokens_details/reasoning_tokens")
                        .intValue())
                .isEqualTo(1);
        assertThat(stream).endsWith("\n\ndata: [DONE]\n\n");
    }

    @Test
    void withoutBeingAskedThereIsNoUsage() throws Exception {
        assertThat(stream(Dialect.OPENAI, REPLY, "")).doesNotContain("usage");
    }

    @Test
    void anAnswerOfCallsAloneHasNoContent() throws Exception {
        assertThat(delta(stream(Dialect.OPENAI, Reply.call("f", "{}"), ""), 0)
                        .path("content")
                        .isNull())
                .isTrue();
    }

    @Test
    void severalCallsAreToldApartByTheirIndex() throws Exception {
        var reply = Reply.of(new Part.Call("f", "{}", false), new Part.Call("g", "{}", false));
        assertThat(stream(Dialect.OPENAI, reply, ""))
                .containsSubsequence("\"index\":0,\"id\"", "\"name\":\"f\"", "\"index\":1,\"id\"", "\"name\":\"g\"");
    }

    @Test
    void aLocalServerSendsCallsWholeAndEndsThemWithStop() throws Exception {
        String stream = stream(Dialect.LOCAL);
        assertThat(delta(stream, 1).toString()).isEqualTo("{\"role\":\"assistant\",\"reasoning\":\"hm\"}");
        assertThat(delta(stream, 3).at("/tool_calls/0/function/arguments").stringValue())
                .isEqualTo("{\"a\":1}");
        assertThat(event(stream, 4).at("/choices/0/finish_reason").stringValue())
                .isEqualTo("stop");
    }

    @Test
    void aStrangeServerHasItsOwnLinesAndNoEnd() throws Exception {
        assertThat(stream(Dialect.STRANGE))
                .startsWith(": keep-alive\r\n\r\n: keep-alive\r\n\r\ndata:{\"id\":")
                .contains("\"tool_calls\":[{\"id\":\"\",\"type\":\"function\"")
                .endsWith("\"finish_reason\":\"stop\"}]}\r\n\r\n");
    }

    @Test
    void theUsageMayComeWithTheReasonOfTheEnd() throws Exception {
        var base = Dialect.OPENAI;
        var dialect = new Dialect(
                Dialect.Usage.WITH_FINISH,
                base.wholeCalls(),
                base.callIndex(),
                Dialect.CallId.MISSING,
                base.stopAfterCalls(),
                base.repeatRole(),
                base.thoughts(),
                base.comments(),
                base.space(),
                base.lineEnd(),
                base.done());
        String stream = stream(dialect);
        assertThat(event(stream, 6).at("/usage/total_tokens").intValue()).isPositive();
        assertThat(delta(stream, 3).at("/tool_calls/0").has("id")).isFalse();
    }

    @Test
    void theRequestMayLimitTheAnswer() throws Exception {
        assertThat(stream(Dialect.OPENAI, Reply.say("abcdefgh"), ",\"max_completion_tokens\":1"))
                .contains("\"content\":\"abcd\"", "\"finish_reason\":\"length\"")
                .doesNotContain("efgh");
        assertThat(stream(Dialect.OPENAI, Reply.say("ab. cd."), ",\"stop\":\" cd\""))
                .contains("\"content\":\"ab.\"", "\"finish_reason\":\"stop\"")
                .doesNotContain("cd");
        String tool = ",\"tools\":[{\"type\":\"function\",\"function\":{\"name\":\"f\"}}]";
        var twice = Reply.of(new Part.Call("f", "{}", false), new Part.Call("f", "{}", false));
        assertThat(stream(Dialect.OPENAI, twice, tool + ",\"parallel_tool_calls\":false"))
                .doesNotContain("\"index\":1,\"id\"");
        assertThat(stream(Dialect.OPENAI, twice, tool + ",\"tool_choice\":\"none\""))
                .doesNotContain("tool_calls");
    }

    @Test
    void aCallThatIsNotOfferedMayBeLeftOut() throws Exception {
        var reply = Reply.of(new Part.Say("Bye."), new Part.Call("hangup_call", "{}", true));
        assertThat(stream(Dialect.OPENAI, reply, "")).doesNotContain("hangup_call");
    }
}
