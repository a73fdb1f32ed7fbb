package dev.patchbay.emulator.openai.session;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A client event that is refused, in the service's own words. */
final class Refusal extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    private final String code;
    private final String why;
    private final @Nullable String param;

    Refusal(String code, String message, @Nullable String param) {
        super(message, null, false, false);
        this.code = code;
        this.why = message;
        this.param = param;
    }

    String code() {
        return code;
    }

    String why() {
        return why;
    }

    @Nullable String param() {
        return param;
    }

    static Refusal unknown(String path) {
        return new Refusal("unknown_parameter", "Unknown parameter: '" + path + "'.", path);
    }

    static Refusal missing(String path) {
        return new Refusal("missing_required_parameter", "Missing required parameter: '" + path + "'.", path);
    }

    static Refusal value(String path, String value, List<String> known) {
        return new Refusal(
                "invalid_value", "Invalid value: '" + value + "'. Supported values are: " + list(known) + ".", path);
    }

    static Refusal type(String path, String expected, String got) {
        return new Refusal(
                "invalid_type",
                "Invalid type for '" + path + "': expected " + expected + ", but got " + got + " instead.",
                path);
    }

    private static String list(List<String> known) {
        var quoted = known.stream().map(one -> "'" + one + "'").collect(Collectors.toList());
        if (quoted.size() == 1) {
            return quoted.getFirst();
        }
        String last = quoted.removeLast();
        return String.join(", ", quoted) + (quoted.size() > 1 ? ", and " : " and ") + last;
    }
}
