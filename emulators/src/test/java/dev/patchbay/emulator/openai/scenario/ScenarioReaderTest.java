package dev.patchbay.emulator.openai.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scenarios as they stand in files. */
final class ScenarioReaderTest {
    private static final Path FILE = Path.of("/scenarios/a.yml");

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
                api: beta
                key: sk-x
                handshake:
                  - {connections: 3, status: 429, retry_after_s: 2}
                session_ms: 9000
                pace: {speed: 2.5, delta_ms: 200, thinking_ms: 1, transcript_ms: 2, words_per_minute: 100, pitch_hz: 90}
                echo: {input: audio/pcma, output: audio/pcmu}
                transcripts: [one, two]
                greeting: Hi
                replies:
                  - say: A
                  - - tone: {hz: 300, ms: 40, transcript: peep}
                    - wav: {file: b.wav, transcript: B}
                    - pause_ms: 7
                  - wait_ms: 8
                    parts:
                      - call: {name: f, arguments: {a: 1}, if_offered: true}
                rules:
                  - {when: {turn: 2}, reply: T}
                  - {when: {text: t}, reply: U}
                  - {when: {output_of: f}, reply: []}
                  - {when: {instructions: i}, reply: I}
                faults:
                  - {after_ms: 5, do: drop}
                  - {response: 2, delta: 3, connection: 4, close: {code: 1011, reason: r}}
                  - {response: 1, do: stall}
                  - {response: 1, garbage: bad_json}
                  - {response: 1, do: reorder}
                  - {response: 1, do: half}
                  - {response: 1, error: {type: t, code: c, message: m}}
                  - {response: 1, fail_response: {type: t, code: c}}
                """);
        assertThat(read)
                .isEqualTo(Scenario.builder()
                        .api(Api.BETA)
                        .key("sk-x")
                        .refuse(new HandshakeRefusal(3, 429, 2))
                        .sessionMs(9_000)
                        .pace(new Pace(2.5, 200, 1, 2, 100, 90))
                        .echo(new Echo(WireFormat.PCMA, WireFormat.PCMU))
                        .transcript("one")
                        .transcript("two")
                        .greeting(Reply.say("Hi"))
                        .reply(Reply.say("A"))
                        .reply(Reply.of(
                                new Part.Tone(300, 40, "peep"),
                                new Part.Wav(Path.of("/scenarios/b.wav"), "B"),
                                new Part.Pause(7)))
                        .reply(new Reply(java.util.List.of(new Part.Call("f", "{\"a\":1}", true)), 8))
                        .rule(new Rule.Turn(2), Reply.say("T"))
                        .rule(new Rule.Text("t"), Reply.say("U"))
                        .rule(new Rule.OutputOf("f"), Reply.of())
                        .rule(new Rule.Instructions("i"), Reply.say("I"))
                        .fault(new Fault.After(5), new Fault.Drop())
                        .fault(new Fault(new Fault.AtDelta(2, 3), 4, new Fault.Close(1011, "r")))
                        .fault(new Fault.AtDelta(1, 0), new Fault.Stall())
                        .fault(new Fault.AtDelta(1, 0), new Fault.Send(Garbage.BAD_JSON))
                        .fault(new Fault.AtDelta(1, 0), new Fault.Reorder())
                        .fault(new Fault.AtDelta(1, 0), new Fault.Half())
                        .fault(new Fault.AtDelta(1, 0), new Fault.ErrorEvent("t", "c", "m"))
                        .fault(new Fault.AtDelta(1, 0), new Fault.FailResponse("t", "c"))
                        .build());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "replys: [Hello]                           | a.yml:1:1: replys: unknown key 'replys'; known are api",
                "replies: [{sya: Hello}]                   | unknown key 'sya'; known are call, parts, pause_ms, say, tone",
                "pace: {speed: 0}                          | speed: 0 is out of range; 0.1 to 1000",
                "api: gamma                                | api: 'gamma' is unknown; ga or beta",
                "echo: {input: pcm16}                      | 'pcm16' is no format; audio/pcm, audio/pcmu, audio/pcma",
                "faults: [{after_ms: 1}]                   | exactly one of do, close, garbage, error, fail_response",
                "faults: [{after_ms: 1, do: vanish}]       | 'vanish' is unknown; drop, stall, reorder, half",
                "faults: [{do: drop}]                      | either after_ms or response",
                "faults: [{after_ms: 1, garbage: odd}]     | 'odd' is unknown; bad_json",
                "rules: [{when: {}, reply: x}]             | write one of turn, text, output_of, instructions",
                "rules: [{when: {turn: 1}}]                | each needs a when and a reply",
                "replies: [{wait_ms: 3}]                   | none of say, tone, wav, pause_ms, call",
                "handshake: [{status: 200}]                | status: 200 is out of range; 400 to 599"
            })
    void aMistakeIsNamedWithItsRemedy(String yaml, String message) {
        assertThatThrownBy(() -> read(yaml))
                .isInstanceOf(ScenarioException.class)
                .hasMessageStartingWith("/scenarios/a.yml")
                .hasMessageContaining(message);
    }

    @Test
    void anUnknownKeyIsNamedWithItsLine() {
        assertThatThrownBy(() -> read("replies:\n  - A\nsesion_ms: 3\n")).hasMessageContaining("a.yml:3:");
    }
}
