package dev.patchbay.plugin.deepgram.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.plugin.deepgram.service.WireAudio;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which audio need not be sent again. */
final class QuietnessTest {
    @ParameterizedTest
    @CsvSource({
        "pcmu 8000, 0xff, true", // silence, from above and from below
        "pcmu 8000, 0x7f, true",
        "pcmu 8000, 0xd5, true", // a line's noise
        "pcmu 8000, 0xa0, false", // speech
        "pcmu 8000, 0x00, false", // as loud as can be
        "pcma 8000, 0xd5, true",
        "pcma 8000, 0x55, true",
        "pcma 8000, 0x2a, false",
        "pcm16 8000, 0x00, true",
        "pcm16 8000, 0x01, true",
        "pcm16 8000, 0xff, true",
        "pcm16 8000, 0x10, false",
        "pcm16 8000, 0xe0, false"
    })
    void oneLoudSampleIsEnough(String format, String sample, boolean quiet) {
        var is = AudioFormat.parse(format);
        var audio = WireAudio.silence(is, 320);
        assertThat(Quietness.is(is, audio, audio.length)).isTrue();
        audio[101] = (byte) Integer.decode(sample).intValue();
        assertThat(Quietness.is(is, audio, audio.length)).isEqualTo(quiet);
    }
}
