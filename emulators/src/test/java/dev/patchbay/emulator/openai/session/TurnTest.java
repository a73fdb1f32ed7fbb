package dev.patchbay.emulator.openai.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.emulator.openai.scenario.Pace;
import dev.patchbay.emulator.openai.scenario.Reply;
import dev.patchbay.emulator.openai.scenario.Scenario;
import dev.patchbay.emulator.openai.scenario.WireFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Where the user's turn begins and ends, by the audio. */
final class TurnTest {
    private final Room room = Room.open(Scenario.builder()
            .transcript("I lost my parcel")
            .reply(Reply.tone(440, 2_000))
            .pace(Pace.DEFAULT));

    @Test
    void speechBeginsWithItsPaddingAndEndsWithItsSilence() {
        room.silence(1_000).voice(600).silence(520);
        assertThat(room.at("input_audio_buffer.speech_started", "/audio_start_ms"))
                .isEqualTo("700");
        assertThat(room.at("input_audio_buffer.speech_stopped", "/audio_end_ms"))
                .isEqualTo("2100");
        assertThat(room.at("input_audio_buffer.committed", "/item_id"))
                .isEqualTo(room.at("input_audio_buffer.speech_started", "/item_id"))
                .isEqualTo(room.at("conversation.item.done", "/item/id"));
    }

    @Test
    void thePaddingDoesNotReachBeforeTheFirstAudio() {
        room.silence(100).voice(200);
        assertThat(room.at("input_audio_buffer.speech_started", "/audio_start_ms"))
                .isEqualTo("0");
    }

    @ParameterizedTest
    @EnumSource(WireFormat.class)
    void aVoiceIsHeardInEachFormat(WireFormat format) {
        room.input("format", "{'type':'" + format.mediaType() + "'}")
                .speaking(format)
                .silence(400)
                .voice(200);
        assertThat(room.at("input_audio_buffer.speech_started", "/audio_start_ms"))
                .isEqualTo("100");
    }

    @ParameterizedTest
    @CsvSource({"0.5, -45, 0", "0.5, -35, 1", "0.9, -35, 0", "0.1, -45, 1"})
    void theThresholdSaysHowLoudAVoiceMustBe(double threshold, double dbfs, int turns) {
        room.input("turn_detection", "{'type':'server_vad','threshold':" + threshold + "}")
                .voice(400, dbfs);
        assertThat(room.all("input_audio_buffer.speech_started")).hasSize(turns);
    }

    @Test
    void aClickIsNoSpeech() {
        room.silence(200).voice(40).silence(1_000);
        assertThat(room.types()).doesNotContain("input_audio_buffer.speech_started");
    }

    @Test
    void theTurnEndsAfterTheSilenceThatTheClientAskedFor() {
        room.input("turn_detection", "{'type':'server_vad','silence_duration_ms':200}")
                .voice(400)
                .silence(180);
        assertThat(room.types()).doesNotContain("input_audio_buffer.speech_stopped");
        room.silence(20);
        assertThat(room.types()).contains("input_audio_buffer.speech_stopped");
    }

    @Test
    void withoutAudioATurnNeverEnds() {
        room.voice(400).pass(60_000);
        assertThat(room.types()).doesNotContain("input_audio_buffer.speech_stopped");
    }

    @ParameterizedTest
    @CsvSource({"high, 500", "medium, 1000", "auto, 1000", "low, 2000"})
    void semanticDetectionWaitsLongerTheLessEagerItIs(String eagerness, int waitMs) {
        room.input("turn_detection", "{'type':'semantic_vad','eagerness':'" + eagerness + "'}")
                .voice(400)
                .silence(waitMs - 20);
        assertThat(room.types()).doesNotContain("input_audio_buffer.speech_stopped");
        room.silence(20);
        assertThat(room.types()).contains("input_audio_buffer.speech_stopped");
    }

    @Test
    void theTranscriptComesAfterTheResponseHasBegun() {
        room.input("transcription", "{'model':'whisper-1'}")
                .voice(400)
                .silence(500)
                .pass(3_000);
        assertThat(room.types())
                .containsSubsequence(
                        "input_audio_buffer.committed",
                        "response.created",
                        "response.output_audio.delta",
                        "conversation.item.input_audio_transcription.delta",
                        "conversation.item.input_audio_transcription.completed",
                        "response.done");
        assertThat(room.at("conversation.item.input_audio_transcription.completed", "/transcript"))
                .isEqualTo("I lost my parcel");
    }

    @Test
    void nobodyTranscribesUnlessAsked() {
        room.voice(400).silence(500).pass(3_000);
        assertThat(room.types()).noneMatch(type -> type.contains("transcription"));
    }

    @Test
    void withoutTurnDetectionTheClientCommitsAndAsks() {
        room.input("turn_detection", "null").voice(400).silence(2_000);
        assertThat(room.types()).containsExactly("session.created", "session.updated");
        room.client("{'type':'input_audio_buffer.commit'}").pass(5_000);
        assertThat(room.types()).contains("input_audio_buffer.committed").doesNotContain("response.created");
        room.client("{'type':'response.create'}");
        assertThat(room.types()).contains("response.created");
    }

    @Test
    void anEmptyBufferIsNotCommitted() {
        room.client("{'type':'input_audio_buffer.commit','event_id':'mine'}");
        assertThat(room.at("error", "/error/code")).isEqualTo("input_audio_buffer_commit_empty");
        assertThat(room.at("error", "/error/event_id")).isEqualTo("mine");
    }

    @Test
    void aClearedBufferIsEmpty() {
        room.input("turn_detection", "null")
                .voice(400)
                .client("{'type':'input_audio_buffer.clear'}")
                .client("{'type':'input_audio_buffer.commit'}");
        assertThat(room.types()).endsWith("input_audio_buffer.cleared", "error");
    }

    @Test
    void theModelWaitsForTheClientWhenItMayNotCreateResponses() {
        room.input("turn_detection", "{'type':'server_vad','create_response':false}")
                .voice(400)
                .silence(600);
        assertThat(room.types()).contains("input_audio_buffer.committed").doesNotContain("response.created");
    }

    @Test
    void aVoiceDoesNotInterruptAModelThatMayGoOn() {
        room.input("turn_detection", "{'type':'server_vad','interrupt_response':false}")
                .client("{'type':'response.create'}")
                .pass(310)
                .voice(100)
                .pass(5_000);
        assertThat(room.types())
                .containsSubsequence("input_audio_buffer.speech_started", "response.output_audio.delta");
        assertThat(room.at("response.done", "/response/status")).isEqualTo("completed");
    }

    @Test
    void aSilentUserIsAskedOnceTheModelsVoiceAndTheTimeoutAreOver() {
        room.input("turn_detection", "{'type':'server_vad','idle_timeout_ms':5000}")
                .client("{'type':'response.create'}")
                .pass(300 + 334)
                .forget();
        room.silence(2_000 + 4_900);
        assertThat(room.types()).isEmpty();
        room.silence(200);
        assertThat(room.types())
                .containsSequence(
                        "input_audio_buffer.timeout_triggered",
                        "input_audio_buffer.committed",
                        "conversation.item.added",
                        "conversation.item.done",
                        "response.created");
        var timeout = room.last("input_audio_buffer.timeout_triggered");
        assertThat(timeout.path("audio_end_ms").intValue()
                        - timeout.path("audio_start_ms").intValue())
                .isBetween(6_900, 7_100);
    }

    @Test
    void aUserWhoSpeaksIsNotAsked() {
        room.input("turn_detection", "{'type':'server_vad','idle_timeout_ms':5000,'create_response':false}")
                .client("{'type':'response.create'}")
                .pass(1_000)
                .voice(400)
                .silence(20_000);
        assertThat(room.types()).doesNotContain("input_audio_buffer.timeout_triggered");
    }

    @Test
    void audioThatIsNoBase64IsRefused() {
        room.client("{'type':'input_audio_buffer.append','audio':'not base64!','event_id':'mine'}");
        assertThat(room.at("error", "/error/param")).isEqualTo("audio");
        assertThat(room.at("error", "/error/event_id")).isEqualTo("mine");
    }
}
