package dev.patchbay.server.report;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A piece of HTML that says only what we meant it to: whatever came in as text was escaped on the way. There are three
 * ways in, and only {@link #trusted} takes markup.
 */
record Html(String markup) {

    static final Html NOTHING = new Html("");

    /** Words of others, good inside an element and inside a quoted attribute. */
    static Html text(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.chars().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append((char) c);
            }
        });
        return new Html(escaped.toString());
    }

    /** Markup of our own, from a resource or computed from numbers alone. */
    static Html trusted(String markup) {
        return new Html(markup);
    }

    /** Puts the values into the {@code {}} of a constant pattern, in order; all that isn't {@code Html} is escaped. */
    static Html of(String pattern, Object... values) {
        StringBuilder filled = new StringBuilder();
        int from = 0;
        for (Object value : values) {
            int slot = pattern.indexOf("{}", from);
            filled.append(pattern, from, slot).append(of(value).markup);
            from = slot + 2;
        }
        return new Html(filled.append(pattern, from, pattern.length()).toString());
    }

    private static Html of(Object value) {
        return value instanceof Html html ? html : text(value.toString());
    }

    static Html all(List<Html> parts) {
        return new Html(parts.stream().map(Html::markup).collect(Collectors.joining("\n")));
    }
}
