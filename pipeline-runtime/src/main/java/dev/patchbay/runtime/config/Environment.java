package dev.patchbay.runtime.config;

import dev.patchbay.runtime.config.Node.Scalar;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts environment variables into text: <code>${NAME}</code>, <code>${NAME:-default}</code> where the default also stands
 * in for an empty variable, as in a shell, and <code>$${</code> for a literal <code>${</code>.
 */
final class Environment {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final String OPEN = "${";
    private static final String ESCAPED = "$${";
    private static final String OTHERWISE = ":-";

    private final Function<String, @Nullable String> variables;
    private final Problems problems;
    private final Redaction redaction;

    Environment(Function<String, @Nullable String> variables, Problems problems, Redaction redaction) {
        this.variables = variables;
        this.problems = problems;
        this.redaction = redaction;
    }

    /** {@return text that comes out of {@link #resolve} as it went in here} */
    static String escape(String text) {
        return text.replace(OPEN, ESCAPED);
    }

    Scalar resolve(Spot spot, String source) {
        int before = problems.count();
        var text = new StringBuilder();
        int at = 0;
        while (at < source.length()) {
            if (source.startsWith(ESCAPED, at)) {
                text.append(OPEN);
                at += ESCAPED.length();
            } else if (source.startsWith(OPEN, at)) {
                at = reference(spot, source, at, text);
            } else {
                text.append(source.charAt(at++));
            }
        }
        return new Scalar(spot, text.toString(), source, problems.count() > before);
    }

    private int reference(Spot spot, String source, int start, StringBuilder text) {
        int end = source.indexOf('}', start);
        if (end < 0) {
            problems.atValue(spot, "${ without }; write ${NAME}, or $${ for a literal ${");
            return source.length();
        }
        String inside = source.substring(start + OPEN.length(), end);
        int otherwise = inside.indexOf(OTHERWISE);
        String name = otherwise < 0 ? inside : inside.substring(0, otherwise);
        if (NAME.matcher(name).matches()) {
            text.append(value(spot, name, otherwise < 0 ? null : inside.substring(otherwise + OTHERWISE.length())));
        } else {
            problems.atValue(
                    spot,
                    "${" + name + "} names no environment variable; write ${NAME} or ${NAME:-default}, "
                            + "or $${ for a literal ${");
        }
        return end + 1;
    }

    private String value(Spot spot, String name, @Nullable String otherwise) {
        String value = variables.apply(name);
        if (otherwise != null && (value == null || value.isEmpty())) {
            return otherwise;
        }
        if (value == null) {
            problems.atValue(
                    spot, "environment variable " + name + " is not set; set it or write ${" + name + ":-default}");
            return "";
        }
        redaction.hide(value, "${" + name + "}");
        return value;
    }
}
