package dev.patchbay.emulator.openai.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.emulator.openai.scenario.Api;
import dev.patchbay.emulator.openai.scenario.Reply;
import dev.patchbay.emulator.openai.scenario.Scenario;
import org.junit.jupiter.api.Test;

/** The beta interface as it was. */
final class BetaTest {
    private final Room room =
            Room.open(Scenario.builder().api(Api.BETA).transcript("hello").reply(Reply.tone(440, 100)));

    @Test
    void theSessionIsFlat() {
        room.client("{'type':'session.update','session':{'modalities':['text','audio'],'voice':'sage',"
                + "'input_audio_format':'g711_ulaw','output_audio_format':'g711_alaw','temperature':0.7,"
                + "'turn_detection':{'type':'server_vad','silence_duration_ms':200}}}");
        var session = room.last("session.updated").path("session");
        assertThat(session.path("input_audio_format").stringValue()).isEqualTo("g711_ulaw");
        assertThat(session.path("output_audio_format").stringValue()).isEqualTo("g711_alaw");
        assertThat(session.path("voice").stringValue()).isEqualTo("sage");
        assertThat(session.path("modalities").toString()).isEqualTo("[\"text\",\"audio\"]");
        assertThat(session.at("/turn_detection/silence_duration_ms").intValue()).isEqualTo(200);
        assertThat(session.has("audio")).isFalse();
    }

    @Test
    void namesOfTodayAreRefused() {
        room.client("{'type':'session.update','session':{'type':'realtime'}}");
        assertThat(room.at("error", "/error/param")).isEqualTo("session.type");
    }

    @Test
    void aTurnHasTheOldEvents() {
        room.voice(400).silence(600).pass(2_000);
        assertThat(room.types())
                .containsExactly(
                        "session.created",
                        "conversation.created",
                        "input_audio_buffer.speech_started",
                        "input_audio_buffer.speech_stopped",
                        "input_audio_buffer.committed",
                        "conversation.item.created",
                        "response.created",
                        "rate_limits.updated",
                        "response.output_item.added",
                        "conversation.item.created",
                        "response.content_part.added",
                        "response.audio_transcript.delta",
                        "response.audio.delta",
                        "response.audio.done",
                        "response.audio_transcript.done",
                        "response.content_part.done",
                        "response.output_item.done",
                        "response.done");
        assertThat(room.at("response.done", "/response/output/0/content/0/type"))
                .isEqualTo("audio");
    }
}
