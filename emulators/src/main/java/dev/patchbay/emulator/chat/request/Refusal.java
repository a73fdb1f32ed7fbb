package dev.patchbay.emulator.chat.request;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A request that is refused, in the service's own words. */
public final class Refusal extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    private final int status;
    private final @Nullable String code;
    private final String why;
    private final @Nullable String param;

    Refusal(int status, @Nullable String code, String message, @Nullable String param) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.why = message;
        this.param = param;
    }

    /** {@return the HTTP status} */
    public int status() {
        return status;
    }

    /** {@return such as {@code missing_required_parameter}; null where the service says none} */
    public @Nullable String code() {
        return code;
    }

    /** {@return the message} */
    public String why() {
        return why;
    }

    /** {@return the path of the field, such as {@code messages[0].role}; null where the service says none} */
    public @Nullable String param() {
        return param;
    }

    static Refusal of(@Nullable String code, String message, @Nullable String param) {
        return new Refusal(400, code, message, param);
    }

    static Refusal unknown(String path) {
        return of("unknown_parameter", "Unknown parameter: '" + path + "'.", path);
    }

    static Refusal missing(String path) {
        return of("missing_required_parameter", "Missing required parameter: '" + path + "'.", path);
    }

    static Refusal value(String path, String value, List<String> known) {
        String list = known.stream().map(one -> "'" + one + "'").collect(Collectors.joining(", "));
        return of("invalid_value", "Invalid value: '" + value + "'. Supported values are: " + list + ".", path);
    }

    static Refusal type(String path, String expected, String got) {
        return of(
                "invalid_type",
                "Invalid type for '" + path + "': expected " + expected + ", but got " + got + " instead.",
                path);
    }

    static Refusal empty(String path) {
        return of(
                "empty_array",
                "Invalid '" + path
                        + "': empty array. Expected an array with minimum length 1, but got an empty array instead.",
                path);
    }

    static Refusal only(String path, String condition) {
        return of(
                null, "Invalid value for '" + path + "': '" + path + "' is only allowed when " + condition + ".", path);
    }
}
