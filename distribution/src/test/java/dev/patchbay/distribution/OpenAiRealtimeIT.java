package dev.patchbay.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.patchbay.emulator.openai.scenario.Fault;
import dev.patchbay.emulator.openai.scenario.HandshakeRefusal;
import dev.patchbay.emulator.openai.scenario.Pace;
import dev.patchbay.emulator.openai.scenario.Part;
import dev.patchbay.emulator.openai.scenario.Reply;
import dev.patchbay.emulator.openai.scenario.Rule;
import dev.patchbay.emulator.openai.scenario.Scenario;
import dev.patchbay.emulator.openai.scenario.ScenarioBuilder;
import java.nio.file.Path;
import java.time.Duration;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Calls over AudioSocket to the installed program, whose agent speaks with an emulated OpenAI Realtime server. */
final class OpenAiRealtimeIT {
    private static final int AGENT = 1;

    /** A frame: playout pauses by whole ones. */
    private static final Offset<Long> FRAME = within(20L);

    @TempDir
    private Path directory = Path.of("");

    private static ScenarioBuilder scenario() {
        return Scenario.builder().pace(Pace.DEFAULT.prompt());
    }

    private EmulatedService start(Scenario scenario) throws Exception {
        return EmulatedService.start(directory, scenario, "openai_realtime");
    }

    @ParameterizedTest
    @EnumSource
    void callerAndAgentHearEachOtherAsTheyAre(Wire.Audio line) throws Exception {
        var twoTones = scenario()
                .greeting(Reply.tone(400, 600))
                .reply(Reply.tone(800, 500))
                .build();
        try (var service = start(twoTones);
                var caller = service.dial(line)) {
            caller.ear().hearOut();
            caller.say(Tones.sine(500, 8_000, line.rate(), 1_000));
            caller.ear().hearOut();

            var said = Heard.in(service.callerAudio(1), EmulatedService.RATE);
            assertThat(said).hasSize(1);
            assertThat(said.getFirst().millis()).isCloseTo(1_000L, FRAME);
            assertThat(said.getFirst().middle().decibels(500, 8_000)).isCloseTo(0, within(0.5));
            assertThat(said.getFirst().middle().sinad(500)).isGreaterThan(40);
            long began = service.awaitSaid(1, "input_audio_buffer.speech_started")
                    .get("audio_start_ms")
                    .asLong();
            long ended = service.awaitSaid(1, "input_audio_buffer.speech_stopped")
                    .get("audio_end_ms")
                    .asLong();
            assertThat(ended - began)
                    .as("the tone, the padding of 300 ms before it and the silence of 500 ms after it")
                    .isCloseTo(1_800L, within(60L));

            var heard = Heard.in(caller.ear().heard(), line.rate());
            assertThat(heard).hasSize(2);
            assertThat(heard.get(0).millis()).isCloseTo(600L, FRAME);
            assertThat(heard.get(0).middle().sinad(400)).isGreaterThan(40);
            assertThat(heard.get(1).millis()).isCloseTo(500L, FRAME);
            assertThat(heard.get(1).middle().sinad(800)).isGreaterThan(40);
            assertThat(caller.ear().strange()).isEmpty();
            assertThat(service.program().log())
                    .contains("OpenAI Realtime session started: ", "session configured with 1 tools")
                    .doesNotContain("WARN", "ERROR", "sk-never-shown");
        }
    }

    @Test
    void oneWordOfTheConfigurationGivesTheCallToTheOfflineAgent() throws Exception {
        try (var service = EmulatedService.start(directory, scenario().build(), "local");
                var caller = service.dial(Wire.Audio.SLIN)) {
            caller.ear().hearOut();
            caller.speakUp();
            caller.ear().hearOut();
            assertThat(service.connections()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theServerIsToldHowMuchOfACutOffAnswerTheCallerHeard(Wire.Audio line) throws Exception {
        var longGreeting = Scenario.builder()
                .pace(Pace.DEFAULT.prompt().atSpeed(20))
                .greeting(Reply.tone(400, 6_000))
                .reply(Reply.tone(800, 400))
                .build();
        try (var service = start(longGreeting);
                var caller = service.dial(line)) {
            caller.ear().hearVoice();
            caller.ear().hearOn(Duration.ofMillis(460)); // so that the agent is silent some 700 ms after it began
            caller.speakUp();
            caller.ear().hearOn(Duration.ofSeconds(2));
            caller.ear().hearOut();

            var truncates = service.sent(1, "conversation.item.truncate");
            assertThat(truncates).hasSize(1);
            long told = truncates.getFirst().get("audio_end_ms").asLong();
            assertThat(told)
                    .isCloseTo(greetingMillis(caller.ear().heard(), line.rate()), FRAME)
                    .isBetween(600L, 1_200L);
            assertThat(service.awaitSaid(1, "conversation.item.truncated")
                            .get("audio_end_ms")
                            .asLong())
                    .isEqualTo(told);
            assertThat(service.sent(1, "conversation.item.delete")).isEmpty();
            var recorded = service.recording();
            assertThat(told).isCloseTo(greetingMillis(recorded.whole(AGENT), recorded.rate()), FRAME);
        }
    }

    /** How much of the greeting was heard: all before the answer, which must be whole. */
    private static long greetingMillis(short[] agent, int rate) {
        var heard = Heard.in(agent, rate);
        assertThat(heard.getLast().millis()).isCloseTo(400L, FRAME);
        assertThat(heard.getLast().middle().sinad(800)).isGreaterThan(40);
        return heard.stream().limit(heard.size() - 1L).mapToLong(Heard::millis).sum();
    }

    @Test
    void theGoodbyeIsHeardToItsLastSampleBeforeTheCallEnds() throws Exception {
        var goodbye = scenario()
                .greeting(Reply.tone(400, 300))
                .reply(Reply.of(
                        new Part.Tone(600, 1_400, "good"),
                        new Part.Tone(1_200, 100, "bye"),
                        new Part.Call("hangup_call", "{}", true)))
                .rule(new Rule.OutputOf("hangup_call"), Reply.of())
                .build();
        try (var service = start(goodbye);
                var caller = service.dial(Wire.Audio.SLIN)) {
            caller.ear().hearOut();
            caller.speakUp();
            caller.ear().awaitEnd();
            assertThat(caller.ear().hungUp()).isTrue();
            assertThat(caller.ear().reset()).isFalse();
            service.program().awaitLog("agent-hung-up");

            heardWhole(Heard.in(caller.ear().heard(), Wire.Audio.SLIN.rate()).getLast());
            var recorded = service.recording();
            heardWhole(Heard.in(recorded.whole(AGENT), recorded.rate()).getLast());
        }
    }

    private static void heardWhole(Heard goodbye) {
        assertThat(goodbye.millis()).isCloseTo(1_500L, FRAME);
        assertThat(goodbye.end().sinad(1_200)).isGreaterThan(20);
    }

    @Test
    void aCallWhoseConnectionBreaksInTheMiddleOfAnAnswerGoesOn() throws Exception {
        var broken = scenario()
                .greeting(Reply.tone(400, 400))
                .transcript("Tell me a story.")
                .reply(Reply.tone(500, 2_000))
                .rule(new Rule.Instructions("Go on"), Reply.tone(700, 600))
                .fault(new Fault(new Fault.AtDelta(2, 8), 1, new Fault.Drop()))
                .build();
        try (var service = start(broken);
                var caller = service.dial(Wire.Audio.SLIN)) {
            caller.ear().hearOut();
            caller.speakUp();
            service.awaitSaid(2, "response.done");
            caller.ear().hearOn(Duration.ofSeconds(2));
            caller.ear().hearOut();

            var heard = Heard.in(caller.ear().heard(), Wire.Audio.SLIN.rate());
            assertThat(heard.stream().skip(1).mapToLong(Heard::millis).sum())
                    .as("700 ms came before the connection broke, and 600 ms after it")
                    .isCloseTo(1_300L, within(40L));
            assertThat(heard.getLast().end().sinad(700)).isGreaterThan(20);
            assertThat(service.sent(2, "conversation.item.create"))
                    .extracting(event -> event.at("/item/role").asString() + ": "
                            + event.at("/item/content/0/text").asString())
                    .containsExactly("assistant: beep", "user: Tell me a story.", "assistant: beep");
            service.program().awaitLog("openai_realtime lost its provider (not-connected)");
            service.program().awaitLog("openai_realtime has its provider back");

            caller.speakUp();
            service.awaitSaid(2, "input_audio_buffer.speech_started");
        }
    }

    @Test
    void aRefusedKeyIsTriedOnceAndTheCallerIsToldByTheOfflineVoice() throws Exception {
        // A second connection would be accepted, and be seen.
        var refused = scenario()
                .refuse(new HandshakeRefusal(1, 401, null))
                .greeting(Reply.tone(400, 400))
                .build();
        try (var service = start(refused);
                var caller = service.dial(Wire.Audio.SLIN)) {
            caller.ear().hearOut();
            caller.ear().awaitEnd();
            assertThat(caller.ear().hungUp()).isTrue();
            assertThat(Heard.in(caller.ear().heard(), Wire.Audio.SLIN.rate())).isNotEmpty();
            service.program().awaitLog("authentication-failed");
            assertThat(service.program().log()).contains("HTTP status 401").contains("check api_key");
            assertThat(service.program().terminate(20)).isZero();
            assertThat(service.connections()).isEmpty();
        }
    }
}
