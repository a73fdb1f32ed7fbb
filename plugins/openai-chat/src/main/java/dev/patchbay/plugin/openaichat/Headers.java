package dev.patchbay.plugin.openaichat;

import dev.patchbay.api.config.Secret;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which headers can be configured. */
final class Headers {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");
    private static final Pattern VALUE = Pattern.compile("[\\t\\x20-\\x7e]*");

    /** What the connection itself is about, or the plugin decides. */
    private static final Set<String> RESERVED = Set.of(
            "host",
            "connection",
            "content-length",
            "content-type",
            "transfer-encoding",
            "upgrade",
            "expect",
            "te",
            "trailer");

    private Headers() {}

    /** Refuses the first that is none; never says a value. */
    static void check(Map<String, Secret> headers, Optional<Secret> key) {
        headers.forEach((name, value) -> {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException("headers: \"" + name + "\" is no name of a header");
            }
            if (RESERVED.contains(name.toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("headers: " + name + " is set by the connection itself; remove it");
            }
            checkValue("the value of " + name, value);
        });
        key.ifPresent(value -> checkValue("api_key", value));
    }

    private static void checkValue(String what, Secret value) {
        if (!VALUE.matcher(value.reveal()).matches()) {
            throw new IllegalArgumentException(
                    what + " has characters that no header can have, such as a line break; remove them");
        }
    }
}
