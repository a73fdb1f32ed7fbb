package dev.patchbay.plugin.httptool;

import dev.patchbay.api.config.Secret;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Which headers can be configured. */
final class Headers {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");
    private static final Pattern VALUE = Pattern.compile("[\\t\\x20-\\x7e]*");

    /** What the connection itself is about. */
    private static final Set<String> RESERVED =
            Set.of("host", "connection", "content-length", "transfer-encoding", "upgrade", "expect", "te", "trailer");

    private Headers() {}

    /** Refuses the first that is none; never says a value. */
    static void check(Map<String, Secret> headers) {
        headers.forEach((name, value) -> {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException("headers: \"" + name + "\" is no name of a header");
            }
            if (RESERVED.contains(name.toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("headers: " + name + " is set by the connection itself; remove it");
            }
            if (!VALUE.matcher(value.reveal()).matches()) {
                throw new IllegalArgumentException("headers: the value of " + name
                        + " has characters that no header can have, such as a line break");
            }
        });
    }
}
