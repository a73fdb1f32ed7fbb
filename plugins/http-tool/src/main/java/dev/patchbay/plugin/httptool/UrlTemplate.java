package dev.patchbay.plugin.httptool;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A web address with arguments in its path and query, each as <code>{name}</code>.
 *
 * @param base scheme, host and port: nothing that a model writes gets there
 * @param path begins with a slash
 * @param query begins with a question mark; empty for none
 */
record UrlTemplate(String base, String path, String query) {
    private static final Pattern FORM = Pattern.compile("(https?://[^/?#{}@\\s]+)(/[^?#]*)?(\\?[^#]*)?");
    private static final Pattern ARGUMENT = Pattern.compile("\\{([A-Za-z0-9_-]+)}");
    private static final String UNRESERVED = "-._~";

    /**
     * Reads one.
     *
     * @throws IllegalArgumentException when it is none
     */
    static UrlTemplate parse(String url) {
        var parts = FORM.matcher(url);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "url must be http:// or https://, a host, a path and perhaps a query, with"
                            + " arguments as {name} after the host only, and without user, password and fragment");
        }
        var template = new UrlTemplate(
                parts.group(1),
                Optional.ofNullable(parts.group(2)).orElse("/"),
                Optional.ofNullable(parts.group(3)).orElse(""));
        template.host();
        return template;
    }

    /** {@return the host, as a name or an address} */
    String host() {
        try {
            var host = new URI(replaced(base + path + query, name -> "x")).getHost();
            if (host != null) {
                return host;
            }
        } catch (URISyntaxException wrong) {
            // The same as no host: said below.
        }
        throw new IllegalArgumentException(
                "url is no web address; write letters that none can have, such as spaces, as %20, and { as %7B");
    }

    /** {@return the names of the arguments in it, in order} */
    SequencedSet<String> names() {
        var names = new LinkedHashSet<String>();
        ARGUMENT.matcher(path + query).results().forEach(found -> names.add(found.group(1)));
        return names;
    }

    /**
     * The address with arguments in it, percent-encoded.
     *
     * @param value of each argument, by name
     * @throws BadArgument when one would lead to another path
     */
    String fill(UnaryOperator<String> value) throws BadArgument {
        for (String segment : path.split("/", -1)) {
            var filled = replaced(segment, value);
            // Servers and proxies take these out of a path, and a path that is one step up is another function.
            if (!filled.equals(segment) && Arrays.asList("", ".", "..").contains(filled)) {
                throw new BadArgument(String.join(", ", names()) + ": \"" + filled + "\" is no part of a path");
            }
        }
        return base
                + replaced(path, name -> encode(value.apply(name)))
                + replaced(query, name -> encode(value.apply(name)));
    }

    private static String replaced(String text, UnaryOperator<String> value) {
        return ARGUMENT.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value.apply(found.group(1))));
    }

    /** Percent-encodes everything but letters, digits and four signs. */
    static String encode(String text) {
        var encoded = new StringBuilder();
        for (byte each : text.getBytes(UTF_8)) {
            char letter = (char) (each & 0xff);
            boolean plain = letter < 128 && (Character.isLetterOrDigit(letter) || UNRESERVED.indexOf(letter) >= 0);
            encoded.append(plain ? String.valueOf(letter) : String.format("%%%02X", (int) letter));
        }
        return encoded.toString();
    }
}
