package dev.patchbay.plugin.httptool;

import dev.patchbay.api.config.Secret;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Settings as a file has them, and what a test changes. */
record Settings(HttpSettings made) {
    static Settings of(String url) {
        return new Settings(new HttpSettings(
                "Does it.",
                Method.GET,
                url,
                Map.of(),
                Map.of(),
                Optional.of("{\"type\": \"object\", \"required\": [\"id\", \"day\"]}"),
                Duration.ofSeconds(10),
                65_536,
                0,
                true));
    }

    private static HttpSettings with(
            HttpSettings all,
            Method method,
            Map<String, Secret> headers,
            int maxBytes,
            int maxRedirects,
            boolean allow) {
        return new HttpSettings(
                all.description(),
                method,
                all.url(),
                headers,
                all.parameters(),
                all.schema(),
                all.timeout(),
                maxBytes,
                maxRedirects,
                allow);
    }

    Settings method(Method method) {
        return new Settings(
                with(made, method, made.headers(), made.maxResponseBytes(), made.maxRedirects(), made.allowPrivate()));
    }

    Settings header(String name, String value) {
        var headers = new LinkedHashMap<>(made.headers());
        headers.put(name, new Secret(value));
        return new Settings(
                with(made, made.method(), headers, made.maxResponseBytes(), made.maxRedirects(), made.allowPrivate()));
    }

    Settings maxBytes(int bytes) {
        return new Settings(with(made, made.method(), made.headers(), bytes, made.maxRedirects(), made.allowPrivate()));
    }

    Settings maxRedirects(int hops) {
        return new Settings(
                with(made, made.method(), made.headers(), made.maxResponseBytes(), hops, made.allowPrivate()));
    }

    Settings publicOnly() {
        return new Settings(
                with(made, made.method(), made.headers(), made.maxResponseBytes(), made.maxRedirects(), false));
    }

    Settings schema(String text) {
        return new Settings(new HttpSettings(
                made.description(),
                made.method(),
                made.url(),
                made.headers(),
                Map.of(),
                Optional.of(text),
                made.timeout(),
                made.maxResponseBytes(),
                made.maxRedirects(),
                made.allowPrivate()));
    }

    Settings timeout(Duration timeout) {
        return new Settings(new HttpSettings(
                made.description(),
                made.method(),
                made.url(),
                made.headers(),
                made.parameters(),
                made.schema(),
                timeout,
                made.maxResponseBytes(),
                made.maxRedirects(),
                made.allowPrivate()));
    }

    static Parameter text(String... choices) {
        return new Parameter(Parameter.Type.STRING, "", true, List.of(choices));
    }
}
