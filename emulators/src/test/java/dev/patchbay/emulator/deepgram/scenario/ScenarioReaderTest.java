package dev.patchbay.emulator.deepgram.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scenarios in files. */
final class ScenarioReaderTest {
    private static Scenario read(String yaml) throws ScenarioException {
        return ScenarioReader.parse(yaml, Path.of("s.yml"));
    }

    @Test
    void everythingCanBeSaid() throws Exception {
        var read = read("""
                auth: {key: dg-1, jwt: a.b.c}
                errors: modern
                handshake:
                  - {status: 429}
                  - {socket: agent, connections: 2, status: 403, code: NO, message: no, body: text}
                concurrent: {agent: 5, listen: 50}
                clock_scale: 60
                agent:
                  pace: {speed: 8, delta_ms: 50, thinking_ms: 10, words_per_minute: 200, pitch_hz: 90}
                  listening: {level_dbfs: -35, speculative_ms: 200, confirmed_ms: 500}
                  habits: {audio_done: always, agent_thinking: true, latency_report: false, keep_alive_counts: false,
                           client_timeout_ms: 15000, prompt_appends: true, bare_refusals: true, odd_chunks: true,
                           server_function_ms: 50, session_ms: 60000}
                  transcripts: [hello]
                  replies:
                    - One.
                    - {tone: {hz: 440, ms: 100}, wait_ms: 7}
                    - [{say: Two.}, {pause_ms: 20}, {call: {name: f, arguments: {a: 1}, if_offered: true}}]
                    - cancel_ms: 100
                      parts:
                        - call: {name: g, thought_signature: sig, result: done}
                        - wav: {file: a.wav, transcript: b}
                  rules:
                    - {when: {turn: 2}, reply: []}
                    - {when: {text: parcel}, reply: Yes.}
                    - {when: {output_of: f}, reply: "{output}"}
                    - {when: {instructions: kind}, reply: Kind.}
                faults:
                  - {after_ms: 5, do: drop}
                  - {message: 3, do: stall, socket: agent, connection: 2}
                  - {message: 2, type: audio, do: half}
                  - {client_message: 4, close: {code: 1011, reason: oops}}
                  - {message: 1, close: {}}
                  - {message: 1, garbage: no_type}
                  - {message: 1, warning: {code: SLOW_THINK_REQUEST}}
                  - {message: 1, error: {code: FAILED_TO_THINK, description: x, closes: false}}
                """);
        var wav = Path.of("a.wav").toAbsolutePath();
        var expected = Scenario.builder()
                .auth(new Auth("dg-1", "a.b.c"))
                .errors(ErrorBody.MODERN)
                .refuse(HandshakeRefusal.of(1, 429))
                .refuse(new HandshakeRefusal(SocketKind.AGENT, 2, 403, "NO", "no", ErrorBody.TEXT))
                .concurrent(SocketKind.AGENT, 5)
                .concurrent(SocketKind.LISTEN, 50)
                .clockScale(60)
                .agent(AgentScript.builder()
                        .pace(new Pace(8, 50, 10, 200, 90))
                        .listening(new Listening(-35, 200, 500))
                        .habits(Habits.builder()
                                .audioDone(AudioDone.ALWAYS)
                                .agentThinking(true)
                                .latencyReport(false)
                                .keepAliveCounts(false)
                                .clientTimeoutMs(15_000)
                                .promptAppends(true)
                                .bareRefusals(true)
                                .oddChunks(true)
                                .serverFunctionMs(50)
                                .sessionMs(60_000)
                                .build())
                        .transcript("hello")
                        .reply(Reply.say("One."))
                        .reply(Reply.tone(440, 100).after(7))
                        .reply(Reply.of(
                                new Part.Say("Two."),
                                new Part.Pause(20),
                                new Part.Call("f", "{\"a\":1}", true, null, "")))
                        .reply(Reply.of(new Part.Call("g", "{}", false, "sig", "done"), new Part.Wav(wav, "b"))
                                .cancelledAfter(100))
                        .rule(new Rule.Turn(2), Reply.of())
                        .rule(new Rule.Text("parcel"), Reply.say("Yes."))
                        .rule(new Rule.OutputOf("f"), Reply.say("{output}"))
                        .rule(new Rule.Instructions("kind"), Reply.say("Kind."))
                        .build())
                .fault(new Fault.After(5), new Fault.Drop())
                .fault(new Fault(new Fault.AtMessage(false, null, 3), SocketKind.AGENT, 2, new Fault.Stall()))
                .fault(new Fault.AtMessage(false, "audio", 2), new Fault.Half())
                .fault(new Fault.AtMessage(true, null, 4), new Fault.Close(1_011, "oops"))
                .fault(new Fault.AtMessage(false, null, 1), new Fault.Close(null, ""))
                .fault(new Fault.AtMessage(false, null, 1), new Fault.Send(Garbage.NO_TYPE))
                .fault(
                        new Fault.AtMessage(false, null, 1),
                        new Fault.Warn("SLOW_THINK_REQUEST", "The emulator was told to warn."))
                .fault(new Fault.AtMessage(false, null, 1), new Fault.Fail("FAILED_TO_THINK", "x", false))
                .build();
        assertThat(read).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "agnet: {} | s.yml:1:1: agnet: unknown key 'agnet'; known are agent, auth, clock_scale",
                "agent: {replys: []} | s.yml:1:9: agent.replys: unknown key 'replys'",
                "agent: {pace: {speed: 0}} | speed: 0 is out of range; 0.1 to 1000",
                "agent: {habits: {audio_done: often}} | audio_done: 'often' is unknown; usual, always, never",
                "agent: {listening: {speculative_ms: 800}} | confirmed_ms: 700 is out of range; 800 to 60000",
                "agent: {rules: [{when: {}, reply: x}]} | when: is empty; write one of turn, text",
                "agent: {replies: [{parts: [{}]}]} | a reply has none of say, tone, wav, pause_ms, call",
                "clock_scale: 0 | clock_scale: 0 is out of range; 1 to 100000",
                "concurrent: {speech: 3} | 'speech' is no socket; agent, listen, flux, speak",
                "errors: short | errors: 'short' is unknown; legacy, modern, text",
                "handshake: [{status: 200}] | status: 200 is out of range; 400 to 599",
                "faults: [{do: drop}] | each needs exactly one of after_ms, message, client_message",
                "faults: [{message: 1}] | each needs exactly one of do, close, garbage, warning, error",
                "faults: [{message: 1, do: drop, garbage: huge}] | each needs exactly one of do, close",
                "faults: [{message: 1, do: explode}] | faults: do: 'explode' is unknown; drop, stall, half",
                "faults: [{message: 1, close: {code: 7}}] | code: 7 is out of range; 1000 to 4999"
            })
    void aMistakeIsNamed(String yaml, String message) {
        assertThatThrownBy(() -> read(yaml)).hasMessageContaining("s.yml").hasMessageContaining(message);
    }
}
