package dev.patchbay.emulator.deepgram.agent;

import dev.patchbay.emulator.sound.Encoding;
import dev.patchbay.emulator.sound.SampleFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The formats of both directions, from settings whose shape is right. */
final class AudioValues {
    private static final List<String> INPUTS = List.of(
            "linear16", "linear32", "flac", "alaw", "mulaw", "amr-nb", "amr-wb", "opus", "ogg-opus", "speex", "g729");
    private static final List<String> OUTPUTS = List.of("linear16", "mulaw", "alaw", "mp3", "opus", "flac", "aac");
    private static final List<Integer> LINEAR_RATES = List.of(8_000, 16_000, 24_000, 32_000, 48_000);
    private static final List<Integer> LAW_RATES = List.of(8_000, 16_000);
    private static final int USUAL_RATE = 24_000;

    private AudioValues() {}

    /** Null for an encoding that the emulator takes in without understanding it. */
    static @Nullable SampleFormat input(JsonNode input) throws Refusal {
        Values.word(input, "audio.input", "encoding", INPUTS);
        Values.within(input, "audio.input", "sample_rate", 4_000, 192_000);
        var encoding = encoding(input.path("encoding").stringValue("linear16"));
        return encoding == null
                ? null
                : new SampleFormat(encoding, input.path("sample_rate").intValue(USUAL_RATE));
    }

    static SampleFormat output(JsonNode output) throws Refusal {
        Values.word(output, "audio.output", "encoding", OUTPUTS);
        Values.word(output, "audio.output", "container", List.of("none", "wav", "ogg"));
        String name = output.path("encoding").stringValue("linear16");
        var encoding = encoding(name);
        if (encoding == null || !output.path("container").stringValue("none").equals("none")) {
            throw Refusal.invalid("The emulator speaks linear16, mulaw and alaw without a container, not " + name
                    + " in " + output.path("container").stringValue("none"));
        }
        var rates = encoding == Encoding.PCM16 ? LINEAR_RATES : LAW_RATES;
        int rate = output.path("sample_rate").intValue(encoding == Encoding.PCM16 ? USUAL_RATE : LAW_RATES.getFirst());
        if (!rates.contains(rate)) {
            throw Refusal.invalid("Invalid audio.output: " + name + " has no sample rate " + rate + "; " + rates);
        }
        return new SampleFormat(encoding, rate);
    }

    private static @Nullable Encoding encoding(String name) {
        return switch (name) {
            case "linear16" -> Encoding.PCM16;
            case "mulaw" -> Encoding.ULAW;
            case "alaw" -> Encoding.ALAW;
            default -> null;
        };
    }
}
