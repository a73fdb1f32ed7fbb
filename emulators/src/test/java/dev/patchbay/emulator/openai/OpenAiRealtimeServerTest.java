package dev.patchbay.emulator.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.emulator.openai.scenario.Pace;
import dev.patchbay.emulator.openai.scenario.Reply;
import dev.patchbay.emulator.openai.scenario.Scenario;
import org.junit.jupiter.api.Test;

/** A conversation over a real WebSocket. */
final class OpenAiRealtimeServerTest {
    private static final Pace FAST = Pace.DEFAULT.prompt().atSpeed(100);

    @Test
    void aTurnOfTheUserIsAnsweredInTheOrderOfTheService() throws Exception {
        var scenario = Scenario.builder()
                .pace(FAST)
                .transcript("what time is it")
                .reply(Reply.tone(440, 250))
                .build();
        try (var server = OpenAiRealtimeServer.start(scenario, 0);
                var client = Client.connect(server.uri())) {
            assertThat(client.next("session.created")
                            .at("/session/audio/input/format/rate")
                            .intValue())
                    .isEqualTo(24_000);
            client.sayTurn();
            client.next("response.done");
            assertThat(client.types())
                    .containsExactly(
                            "session.created",
                            "input_audio_buffer.speech_started",
                            "input_audio_buffer.speech_stopped",
                            "input_audio_buffer.committed",
                            "conversation.item.added",
                            "conversation.item.done",
                            "response.created",
                            "rate_limits.updated",
                            "response.output_item.added",
                            "conversation.item.added",
                            "response.content_part.added",
                            "response.output_audio_transcript.delta",
                            "response.output_audio.delta",
                            "response.output_audio.delta",
                            "response.output_audio.delta",
                            "response.output_audio.done",
                            "response.output_audio_transcript.done",
                            "response.content_part.done",
                            "response.output_item.done",
                            "conversation.item.done",
                            "response.done");
        }
    }

    @Test
    void aVoiceOverTheModelCancelsTheResponse() throws Exception {
        var scenario = Scenario.builder()
                .pace(Pace.DEFAULT.prompt())
                .reply(Reply.tone(440, 60_000))
                .build();
        try (var server = OpenAiRealtimeServer.start(scenario, 0);
                var client = Client.connect(server.uri())) {
            client.send("{\"type\":\"response.create\"}");
            client.next("response.output_audio.delta");
            client.speak(200);
            var done = client.next("response.done");
            assertThat(done.at("/response/status").stringValue()).isEqualTo("cancelled");
            assertThat(done.at("/response/status_details/reason").stringValue()).isEqualTo("turn_detected");
        }
    }

    @Test
    void speechWithoutAScenarioIsHeardAsAudioAndReadAsTranscript() throws Exception {
        try (var server = OpenAiRealtimeServer.start(Scenario.conversation(), 0);
                var client = Client.connect(server.uri())) {
            client.send("{\"type\":\"response.create\"}");
            var transcript = client.next("response.output_audio_transcript.done");
            client.next("response.done");
            assertThat(transcript.path("transcript").stringValue()).startsWith("Hello, this is");
            assertThat(server.connections().getFirst().counters().serverAudioMillis())
                    .isBetween(1_500L, 15_000L);
        }
    }
}
