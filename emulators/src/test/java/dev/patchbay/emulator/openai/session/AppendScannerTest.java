package dev.patchbay.emulator.openai.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Audio found without reading JSON. */
final class AppendScannerTest {
    private static byte @Nullable [] audio(String message) {
        byte[] bytes = ("xx" + message.replace('\'', '"') + "yy").getBytes(StandardCharsets.UTF_8);
        return AppendScanner.audio(bytes, 2, bytes.length - 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'input_audio_buffer.append','audio':'AQID'}",
                "{'audio':'AQID','type':'input_audio_buffer.append'}",
                " { 'event_id' : 'x' , 'type' : 'input_audio_buffer.append' , 'audio' : 'AQID' } "
            })
    void audioIsFoundInAnyOrderOfTheFields(String message) {
        assertThat(audio(message)).containsExactly(1, 2, 3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'input_audio_buffer.clear','audio':'AQID'}",
                "{'type':'input_audio_buffer.append','audio':'AQ\\/D'}",
                "{'type':'input_audio_buffer.append','audio':'?'}",
                "{'type':'input_audio_buffer.append','audio':'AQID','rate':'x'}",
                "{'type':'input_audio_buffer.append','audio':7}",
                "{'type':'input_audio_buffer.append'}",
                "{'type':'input_audio_buffer.append','audio':'AQID'",
                "{'type':'input_audio_buffer.append','audio':'AQID",
                "[]",
                ""
            })
    void everythingElseNeedsACloserLook(String message) {
        assertThat(audio(message)).isNull();
    }

    @Test
    void noAudioIsAudioToo() {
        assertThat(audio("{'type':'input_audio_buffer.append','audio':''}")).isEmpty();
    }
}
