package dev.patchbay.emulator.openai.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.emulator.openai.scenario.Echo;
import dev.patchbay.emulator.openai.scenario.Reply;
import dev.patchbay.emulator.openai.scenario.Scenario;
import dev.patchbay.emulator.openai.scenario.WireFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a session can be told about itself, and what it refuses. */
final class SettingsTest {
    private final Room room = Room.open(Scenario.builder().reply(Reply.tone(440, 100)));

    private Room update(String fields) {
        return room.client("{'type':'session.update','event_id':'mine','session':{" + fields + "}}");
    }

    @Test
    void aSessionBeginsWithTheDefaults() {
        var session = room.last("session.created").path("session");
        assertThat(session.path("id").stringValue()).startsWith("sess_");
        assertThat(session.path("model").stringValue()).isEqualTo("gpt-realtime");
        assertThat(session.path("expires_at").longValue()).isEqualTo(1_003_600);
        assertThat(session.at("/audio/input/turn_detection/silence_duration_ms").intValue())
                .isEqualTo(500);
    }

    @Test
    void anUpdateComesBackWithAllThatIsInEffect() {
        update("'type':'realtime','instructions':'Be kind.','audio':{'input':{'turn_detection':"
                + "{'type':'server_vad','threshold':0.7}},'output':{'voice':'cedar'}}");
        var session = room.last("session.updated").path("session");
        assertThat(session.path("instructions").stringValue()).isEqualTo("Be kind.");
        assertThat(session.at("/audio/output/voice").stringValue()).isEqualTo("cedar");
        assertThat(session.at("/audio/output/format/rate").intValue()).isEqualTo(24_000);
        assertThat(session.at("/audio/input/turn_detection/threshold").doubleValue())
                .isEqualTo(0.7);
        assertThat(session.at("/audio/input/turn_detection/prefix_padding_ms").intValue())
                .isEqualTo(300);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'instructions':'x'                                                     | missing_required_parameter | session.type",
                "'type':'realtime','voice':'alloy'                                      | unknown_parameter | session.voice",
                "'type':'realtime','temperature':0.8                                    | unknown_parameter | session.temperature",
                "'type':'realtime','modalities':['text','audio']                        | unknown_parameter | session.modalities",
                "'type':'realtime','audio':{'input':{'rate':8000}}                      | unknown_parameter | session.audio.input.rate",
                "'type':'realtime','audio':{'input':{'format':{'type':'audio/pcmu','rate':8000}}} | unknown_parameter | session.audio.input.format.rate",
                "'type':'realtime','audio':{'input':{'format':{'type':'audio/pcm','rate':16000}}} | integer_below_min_value | session.audio.input.format.rate",
                "'type':'realtime','audio':{'input':{'format':{'type':'g711_ulaw'}}}    | invalid_value | session.audio.input.format.type",
                "'type':'realtime','audio':{'input':{'format':'pcm16'}}                 | invalid_type | session.audio.input.format",
                "'type':'realtime','audio':{'input':{'turn_detection':{'type':'server_vad','idle_timeout_ms':1000}}} | integer_below_min_value | session.audio.input.turn_detection.idle_timeout_ms",
                "'type':'realtime','audio':{'input':{'turn_detection':{'type':'semantic_vad','threshold':0.5}}} | unknown_parameter | session.audio.input.turn_detection.threshold",
                "'type':'realtime','audio':{'output':{'speed':2}}                       | decimal_above_max_value | session.audio.output.speed",
                "'type':'realtime','max_output_tokens':5000                             | integer_above_max_value | session.max_output_tokens",
                "'type':'realtime','output_modalities':['audio','text']                 | invalid_value | session.output_modalities",
                "'type':'realtime','model':'gpt-realtime-2'                             | cannot_update_model | session.model",
                "'type':'realtime','tools':[{'type':'function','name':'a','strict':true}] | unknown_parameter | session.tools[0].strict",
                "'type':'realtime','tools':[{'type':'function'}]                        | missing_required_parameter | session.tools[0].name",
                "'type':'transcription'                                                 | invalid_value | session.type"
            })
    void anUpdateWithOneMistakeIsRefusedAsAWhole(String fields, String code, String param) {
        update("'type':'realtime','instructions':'kept'").forget();
        update(fields);
        assertThat(room.types()).containsExactly("error");
        assertThat(room.at("error", "/error/code")).isEqualTo(code);
        assertThat(room.at("error", "/error/param")).isEqualTo(param);
        assertThat(room.at("error", "/error/event_id")).isEqualTo("mine");
        update("'type':'realtime'");
        assertThat(room.at("session.updated", "/session/instructions")).isEqualTo("kept");
    }

    @Test
    void theVoiceStaysOnceItWasHeard() {
        room.client("{'type':'response.create'}").pass(1_000);
        update("'type':'realtime','audio':{'output':{'voice':'marin'}}");
        assertThat(room.types()).endsWith("session.updated");
        update("'type':'realtime','audio':{'output':{'voice':'cedar'}}");
        assertThat(room.at("error", "/error/code")).isEqualTo("cannot_update_voice");
    }

    @Test
    void aServerMayInsistOnItsFormats() {
        var stubborn = Room.open(
                Scenario.builder().echo(new Echo(null, WireFormat.PCMU)).reply(Reply.tone(440, 100)));
        stubborn.client("{'type':'session.update','session':{'type':'realtime','audio':"
                + "{'output':{'format':{'type':'audio/pcm','rate':24000}}}}}");
        assertThat(stubborn.at("session.updated", "/session/audio/output/format/type"))
                .isEqualTo("audio/pcmu");
        assertThat(stubborn.at("session.updated", "/session/audio/input/format/type"))
                .isEqualTo("audio/pcm");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{                                          | invalid_json",
                "[1]                                        | invalid_json",
                "{'event_id':'mine'}                        | invalid_event",
                "{'type':'session.delete'}                  | invalid_value",
                "{'type':'response.create','instructions':'x'} | unknown_parameter",
                "{'type':'conversation.item.truncate','item_id':'x','content_index':0} | missing_required_parameter",
                "{'type':'output_audio_buffer.clear'}       | invalid_value"
            })
    void whatIsNoEventIsRefused(String text, String code) {
        room.client(text);
        assertThat(room.at("error", "/error/code")).isEqualTo(code);
    }
}
