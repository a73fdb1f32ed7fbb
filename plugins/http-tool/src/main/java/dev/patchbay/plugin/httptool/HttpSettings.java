package dev.patchbay.plugin.httptool;

import dev.patchbay.api.config.Secret;
import dev.patchbay.api.config.Setting;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The settings of a tool that calls a web service.
 *
 * @param description for the model; not blank
 * @param method how the service is asked
 * @param url http or https, may have arguments in path and query
 * @param headers by name; all are secret
 * @param parameters arguments by name; none when there is a schema
 * @param schema JSON Schema of the arguments, as text
 * @param timeout 100 ms to 5 min
 * @param maxResponseBytes bytes
 * @param maxRedirects followed in a row, 0 to 5
 * @param allowPrivate whether the service may be in a private network
 */
public record HttpSettings(
        @Setting("What it does and when to call it, for the model.")
        String description,

        @Setting(
                value =
                        "How the service is asked. With post, put and patch the arguments are sent as a JSON object, else"
                                + " in the query; those in the url are only there.",
                fallback = "get")
        Method method,

        @Setting(
                "The service's address, http or https. {name} in its path or query stands for the argument of that name.")
        String url,

        @Setting("Headers to send, such as Authorization. Their values are never shown.")
        Map<String, Secret> headers,

        @Setting("The arguments that the model gives, by name.")
        Map<String, Parameter> parameters,

        @Setting("Instead of parameters: a JSON Schema of the arguments, an object, as JSON text.")
        Optional<String> schema,

        @Setting(value = "How long the call may take, 100ms to 5m.", fallback = "10s")
        Duration timeout,

        @Setting(
                value = "The largest answer that is read, in bytes. A larger one is a failure.",
                fallback = "65536",
                min = 1,
                max = 16_777_216)
        int maxResponseBytes,

        @Setting(
                value = "How many redirects are followed. Headers are not sent on to another server.",
                fallback = "0",
                min = 0,
                max = 5)
        int maxRedirects,

        @Setting(
                value =
                        "Whether the service may be at a private address: loopback, local networks, cloud metadata. Every"
                                + " address is checked when it is connected to, those of redirects too.",
                fallback = "false")
        boolean allowPrivate) {
    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    /** Refuses what could never work, and keeps its own maps in the order of the file. */
    public HttpSettings {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        if (description.isBlank()) {
            throw new IllegalArgumentException("description must not be blank: the model goes by it");
        }
        if (timeout.compareTo(SHORTEST) < 0 || timeout.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("timeout must be 100ms to 5m: " + timeout.toMillis() + "ms");
        }
        Headers.check(headers);
        var template = UrlTemplate.parse(url);
        if (!allowPrivate) {
            PublicAddresses.refuseLiteral(template.host());
        }
        Schema.of(parameters, schema).requireAll(template.names());
    }
}
