package dev.patchbay.emulator.chat.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scenarios as they stand in files. */
final class ScenarioReaderTest {
    private static final Path FILE = Path.of("a.yml");

    private static Scenario read(String yaml) throws ScenarioException {
        return ScenarioReader.parse(yaml, FILE);
    }

    @Test
    void whatAFileDoesNotSayHasItsDefault() throws Exception {
        assertThat(read("replies: [Hello]"))
                .isEqualTo(Scenario.builder().reply(Reply.say("Hello")).build());
    }

    @Test
    void everyKeyIsRead() throws Exception {
        var read = read("""
                models: [a, b]
                key: sk-x
                unsupported: [max_tokens]
                dialect: {like: openai, usage: with_finish, whole_calls: true, call_index: false, call_id: missing,
                          stop_after_calls: true, repeat_role: true, thoughts: reasoning, comments: true, space: false,
                          line_end: cr, done: false}
                pace: {first_token_ms: 1, token_ms: 2, token_chars: 3}
                greeting: Hi
                replies:
                  - say: A
                  - - think: B
                    - pause_ms: 7
                    - call: {name: f, arguments: {a: 1}, if_offered: true}
                    - call: {name: g, arguments: "{broken"}
                  - first_token_ms: 8
                    token_ms: 9
                    finish: content_filter
                    parts: [C]
                rules:
                  - {when: {turn: 2}, reply: T}
                  - {when: {text: t}, reply: U}
                  - {when: {output_of: f}, reply: []}
                  - {when: {output: o}, reply: O}
                  - {when: {instructions: i}, reply: I}
                """);
        assertThat(read)
                .isEqualTo(Scenario.builder()
                        .model("a")
                        .model("b")
                        .key("sk-x")
                        .unsupported("max_tokens")
                        .dialect(new Dialect(
                                Dialect.Usage.WITH_FINISH,
                                true,
                                false,
                                Dialect.CallId.MISSING,
                                true,
                                true,
                                "reasoning",
                                true,
                                false,
                                Dialect.LineEnd.CR,
                                false))
                        .pace(new Pace(1, 2, 3))
                        .greeting(Reply.say("Hi"))
                        .reply(Reply.say("A"))
                        .reply(Reply.of(
                                new Part.Think("B"),
                                new Part.Pause(7),
                                new Part.Call("f", "{\"a\":1}", true),
                                new Part.Call("g", "{broken", false)))
                        .reply(Reply.say("C").paced(8, 9).ending(Finish.CONTENT_FILTER))
                        .rule(new Rule.Turn(2), Reply.say("T"))
                        .rule(new Rule.Text("t"), Reply.say("U"))
                        .rule(new Rule.OutputOf("f"), Reply.of())
                        .rule(new Rule.Output("o"), Reply.say("O"))
                        .rule(new Rule.Instructions("i"), Reply.say("I"))
                        .build());
    }

    @Test
    void everyFaultIsRead() throws Exception {
        var read = read("""
                faults:
                  - {request: 1, times: 3, status: 429, retry_after_s: 2}
                  - {request: 4, status: 429, error: {code: insufficient_quota}}
                  - {status: 500, error: {type: t, code: c, message: m}}
                  - {do: drop}
                  - {request: 2, token: 3, do: stall}
                  - {do: end}
                  - {do: half}
                  - {do: split}
                  - {garbage: no_choices}
                  - {token: 5, error: {message: m}}
                  - {token: 6, finish: length}
                """);
        assertThat(read.faults())
                .containsExactly(
                        new Fault(1, 3, null, new Fault.Status(429, 2, null)),
                        new Fault(4, 1, null, new Fault.Status(429, null, Trouble.INSUFFICIENT_QUOTA)),
                        new Fault(null, 1, null, new Fault.Status(500, null, new Trouble("t", "c", "m"))),
                        new Fault(null, 1, null, new Fault.Drop()),
                        new Fault(2, 1, 3, new Fault.Stall()),
                        new Fault(null, 1, 0, new Fault.End()),
                        new Fault(null, 1, 0, new Fault.Half()),
                        new Fault(null, 1, 0, new Fault.Split()),
                        new Fault(null, 1, 0, new Fault.Send(Garbage.NO_CHOICES)),
                        new Fault(null, 1, 5, new Fault.StreamError(new Trouble("server_error", null, "m"))),
                        new Fault(null, 1, 6, new Fault.CutShort(Finish.LENGTH)));
    }

    @Test
    void aDialectMayBeANameAlone() throws Exception {
        assertThat(List.of(
                        read("dialect: local").dialect(),
                        read("dialect: strange").dialect()))
                .containsExactly(Dialect.LOCAL, Dialect.STRANGE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "replys: [a] | a.yml:1:1: replys: unknown key 'replys'; known are dialect, faults, greeting, key, models, pace, replies, rules, unsupported",
                "replies: [{sai: x}] | unknown key 'sai'",
                "pace: {token_ms: -1} | token_ms: -1 is out of range; 0 to 600000",
                "dialect: klingon | dialect: 'klingon' is unknown; openai, local, strange",
                "dialect: {line_end: lfcr} | dialect: line_end: 'lfcr' is unknown; lf, crlf, cr",
                "rules: [{when: {}, reply: x}] | when: is empty; write one of turn, text, output_of, output, instructions",
                "rules: [{when: {turn: 1}}] | rules: each needs a when and a reply",
                "faults: [{request: 1}] | faults: each needs exactly one of do, status, garbage, error, finish",
                "faults: [{do: drop, status: 500}] | faults: each needs exactly one of do, status, garbage, error, finish",
                "faults: [{do: drop, retry_after_s: 1}] | faults: retry_after_s goes with a status; add one, or leave it out",
                "faults: [{token: 1, status: 500}] | faults: a status comes before the first token; leave token out, or send an error instead",
                "faults: [{status: 200}] | status: 200 is out of range; 400 to 599",
                "faults: [{do: dance}] | faults: do: 'dance' is unknown; drop, stall, end, half, split",
                "faults: [{garbage: mud}] | faults: garbage: 'mud' is unknown; bad_json, no_object",
                "faults: [{finish: fast}] | faults: finish: 'fast' is unknown; stop, tool_calls, length, content_filter",
            })
    void aMistakeIsNamedWithItsRemedy(String yaml, String message) {
        assertThatThrownBy(() -> read(yaml))
                .isInstanceOf(ScenarioException.class)
                .hasMessageStartingWith("a.yml")
                .hasMessageContaining(message);
    }

    @Test
    void anEmptyFileIsAMistake() {
        assertThatThrownBy(() -> read("")).hasMessageContaining("is empty; write at least replies:");
    }
}
