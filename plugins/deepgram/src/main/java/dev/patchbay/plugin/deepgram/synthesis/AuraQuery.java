package dev.patchbay.plugin.deepgram.synthesis;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.Encoding;
import dev.patchbay.api.media.FormatSet;
import dev.patchbay.plugin.deepgram.service.Query;
import dev.patchbay.plugin.deepgram.service.WireAudio;
import java.util.TreeMap;

/** Aura's parameters, from its settings. What is not asked for is left out, so that the server's defaults hold. */
final class AuraQuery {
    /** All that it gives without a header. What a call has is taken as it is. */
    static final FormatSet<AudioFormat> FORMATS = FormatSet.mono(Encoding.PCM16, 24_000, 16_000, 8_000, 32_000, 48_000)
            .or(FormatSet.mono(Encoding.PCMU, 8_000, 16_000))
            .or(FormatSet.mono(Encoding.PCMA, 8_000, 16_000));

    private AuraQuery() {}

    static Query of(AuraConfig config, AudioFormat format) {
        var query = new Query()
                .add("model", config.model())
                .add("encoding", WireAudio.encoding(format))
                .add("sample_rate", format.sampleRate());
        if (config.speed() != 1.0) {
            query.add("speed", config.speed());
        }
        if (config.mipOptOut()) {
            query.add("mip_opt_out", true);
        }
        new TreeMap<>(config.extra()).forEach(query::add);
        return query;
    }
}
