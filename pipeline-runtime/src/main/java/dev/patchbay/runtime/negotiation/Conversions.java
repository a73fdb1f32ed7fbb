package dev.patchbay.runtime.negotiation;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.Encoding;
import dev.patchbay.api.media.Framing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntBinaryOperator;

/**
 * The one fixed way from a format to another: decode, mix down, resample, double up, encode, cut into frames. Down-mixing
 * comes before the resampler and doubling after it, so that the resampler never carries a channel for nothing.
 */
final class Conversions {
    private final Conversion.Preset preset;
    private final IntBinaryOperator resampleDelayMicros;

    Conversions(Conversion.Preset preset, IntBinaryOperator resampleDelayMicros) {
        this.preset = preset;
        this.resampleDelayMicros = resampleDelayMicros;
    }

    /** The steps, or empty when there is no way. */
    Optional<List<Conversion>> between(AudioFormat from, AudioFormat to) {
        if (from.equals(to)) {
            return Optional.of(List.of());
        }
        if (!Conversion.convertible(from.encoding()) || !Conversion.convertible(to.encoding())) {
            return Optional.empty();
        }
        var steps = new ArrayList<Conversion>();
        if (!from.encoding().equals(Encoding.PCM16)) {
            steps.add(new Conversion.Decode(from.encoding()));
        }
        int channels = Math.min(from.channels(), to.channels());
        if (channels < from.channels()) {
            steps.add(new Conversion.Remix(from.channels(), channels));
        }
        if (from.sampleRate() != to.sampleRate()) {
            int delay = resampleDelayMicros.applyAsInt(from.sampleRate(), to.sampleRate());
            steps.add(new Conversion.Resample(from.sampleRate(), to.sampleRate(), channels, preset, delay));
        }
        if (channels < to.channels()) {
            steps.add(new Conversion.Remix(channels, to.channels()));
        }
        if (!to.encoding().equals(Encoding.PCM16)) {
            steps.add(new Conversion.Encode(to.encoding()));
        }
        return Optional.of(steps);
    }

    /** The cutting that a port's framing asks for, given what the other end promises. */
    static Optional<Conversion> reframing(Framing produced, Framing consumed, AudioFormat format) {
        return switch (consumed) {
            case Framing.Any any -> Optional.empty();
            case Framing.Exactly exactly when exactly.equals(produced) -> Optional.empty();
            case Framing.Exactly exactly ->
                Optional.of(new Conversion.Reframe((int) exactly.length().toMillis(), format.encoding()));
            case Framing.Multiple multiple when promises(produced, multiple) -> Optional.empty();
            case Framing.Multiple multiple ->
                Optional.of(new Conversion.Reframe((int) multiple.step().toMillis(), format.encoding()));
        };
    }

    private static boolean promises(Framing produced, Framing.Multiple wanted) {
        long step = wanted.step().toMillis();
        return switch (produced) {
            case Framing.Any any -> false;
            case Framing.Exactly exactly -> exactly.length().toMillis() % step == 0;
            case Framing.Multiple multiple -> multiple.step().toMillis() % step == 0;
        };
    }

    /** Whether every frame of this framing holds whole samples: 20 ms at 11025 Hz does not. */
    static boolean fits(Framing framing, AudioFormat format) {
        return switch (framing) {
            case Framing.Any any -> true;
            case Framing.Exactly exactly -> exactly.length().toMillis() * format.sampleRate() % 1_000 == 0;
            case Framing.Multiple multiple -> multiple.step().toMillis() * format.sampleRate() % 1_000 == 0;
        };
    }
}
