package dev.patchbay.server.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page as a resource, with a {@code {{name}}} where each part goes. */
final class Template {

    private static final Pattern SLOT = Pattern.compile("\\{\\{([a-z]+)}}");

    private Template() {}

    /** Fills every slot, in one pass, so that nothing in a part is taken for a slot. Parts and slots must match. */
    static Html fill(String resource, Map<String, Html> parts) {
        Set<String> unused = new HashSet<>(parts.keySet());
        StringBuilder page = new StringBuilder();
        Matcher slot = SLOT.matcher(read(resource));
        while (slot.find()) {
            Html part = Objects.requireNonNull(parts.get(slot.group(1)), () -> "no part for " + slot.group());
            unused.remove(slot.group(1));
            slot.appendReplacement(page, "");
            page.append(part.markup());
        }
        if (!unused.isEmpty()) {
            throw new IllegalArgumentException(resource + " has no slot for " + unused);
        }
        return Html.trusted(slot.appendTail(page).toString());
    }

    /** A resource beside this class, as UTF-8. */
    static String read(String resource) {
        try (InputStream in = Objects.requireNonNull(Template.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
