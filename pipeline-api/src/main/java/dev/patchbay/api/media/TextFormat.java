package dev.patchbay.api.media;

import static java.util.Objects.requireNonNull;

/**
 * Text, as UTF-16 strings. The runtime never converts text: both ends of a link must name the same dialect.
 *
 * @param dialect lower-case name of the markup, such as {@code plain} or {@code ssml}
 */
public record TextFormat(String dialect) implements MediaFormat {
    /** Words as they are spoken, without markup. */
    public static final TextFormat PLAIN = new TextFormat("plain");

    /** W3C Speech Synthesis Markup Language. */
    public static final TextFormat SSML = new TextFormat("ssml");

    /** Checks that there is a dialect. */
    public TextFormat {
        requireNonNull(dialect, "dialect");
    }

    /** {@return the form used in plans, such as {@code text/plain}} */
    @Override
    public String toString() {
        return "text/" + dialect;
    }
}
