package dev.patchbay.emulator.deepgram.speak;

import dev.patchbay.emulator.deepgram.query.Query;
import dev.patchbay.emulator.deepgram.session.Declined;
import dev.patchbay.emulator.sound.Encoding;
import dev.patchbay.emulator.sound.SampleFormat;
import java.util.List;

/**
 * What a client asks of {@code /v1/speak}.
 *
 * @param model such as {@code aura-2-thalia-en}
 * @param format of the audio
 * @param speed how fast the voice is, times its usual pace
 */
record SpeakQuery(String model, SampleFormat format, double speed) {
    private static final List<Integer> LINEAR_RATES = List.of(8_000, 16_000, 24_000, 32_000, 48_000);
    private static final List<Integer> G711_RATES = List.of(8_000, 16_000);

    static SpeakQuery parse(Query query, boolean tolerant) throws Declined {
        String model = query.text("model", "aura-asteria-en");
        if (!model.startsWith("aura-")) {
            throw Query.refused("model=" + model + " is not served by /v1/speak; expected one that begins with aura-");
        }
        if (query.has("container")) {
            throw Query.refused("container is not a parameter of the WebSocket, whose audio is always raw");
        }
        query.flag("mip_opt_out", false);
        var parsed = new SpeakQuery(model, format(query), query.number("speed", 1, 0.7, 1.5));
        if (!tolerant) {
            query.nothingElse();
        }
        return parsed;
    }

    private static SampleFormat format(Query query) throws Declined {
        String name = query.choice("encoding", "linear16", "linear16", "mulaw", "alaw");
        var encoding = switch (name) {
            case "mulaw" -> Encoding.ULAW;
            case "alaw" -> Encoding.ALAW;
            default -> Encoding.PCM16;
        };
        var rates = encoding == Encoding.PCM16 ? LINEAR_RATES : G711_RATES;
        int rate = query.whole("sample_rate", encoding == Encoding.PCM16 ? 24_000 : 8_000, 1, 1_000_000);
        if (!rates.contains(rate)) {
            throw Query.refused(
                    "sample_rate=" + rate + " is not allowed with encoding " + name + "; expected one of " + rates);
        }
        return new SampleFormat(encoding, rate);
    }
}
