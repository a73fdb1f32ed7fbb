package dev.patchbay.api.media;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a port can take: concrete formats, most preferred first, never none. Finite on purpose: negotiation is then a
 * small exhaustive search, every rejected candidate of which can be shown.
 *
 * @param formats distinct, most preferred first; repeated ones are dropped
 * @param <F> audio or text
 */
public record FormatSet<F extends MediaFormat>(List<F> formats) implements Iterable<F> {
    /** Drops repetitions and refuses an empty list. */
    public FormatSet {
        formats = List.copyOf(new LinkedHashSet<>(formats));
        if (formats.isEmpty()) {
            throw new IllegalArgumentException("a port must take at least one format");
        }
    }

    /**
     * A set in order of preference.
     *
     * @param formats at least one
     * @param <F> audio or text
     * @return the set
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // List.of copies, nothing is stored
    public static <F extends MediaFormat> FormatSet<F> of(F... formats) {
        return new FormatSet<>(List.of(formats));
    }

    /**
     * Mono audio of one encoding at several rates.
     *
     * @param encoding of all
     * @param sampleRates in hertz, most preferred first, at least one
     * @return the set
     */
    public static FormatSet<AudioFormat> mono(Encoding encoding, int... sampleRates) {
        return new FormatSet<>(IntStream.of(sampleRates)
                .mapToObj(rate -> AudioFormat.mono(encoding, rate))
                .toList());
    }

    /**
     * These formats, then those: every format of this set is preferred to any of {@code fallback}.
     *
     * @param fallback less preferred
     * @return a new set
     */
    public FormatSet<F> or(FormatSet<F> fallback) {
        return new FormatSet<>(
                Stream.concat(formats.stream(), fallback.formats.stream()).toList());
    }

    /** {@return the formats, most preferred first} */
    @Override
    public Iterator<F> iterator() {
        return formats.iterator();
    }
}
