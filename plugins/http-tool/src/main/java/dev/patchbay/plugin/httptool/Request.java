package dev.patchbay.plugin.httptool;

import dev.patchbay.api.config.Secret;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One question to a service.
 *
 * @param method how
 * @param uri where
 * @param headers with what
 * @param body JSON; empty for none
 */
record Request(Method method, URI uri, Map<String, Secret> headers, Optional<String> body) {
    /**
     * Puts arguments where they belong: into the url as it says, the others into the body or the query.
     *
     * @throws BadArgument when one fits nowhere
     */
    static Request of(HttpSettings settings, UrlTemplate template, ObjectNode arguments) throws BadArgument {
        var url = new StringBuilder(template.fill(name -> text(arguments.path(name))));
        var others = arguments.deepCopy().without(template.names());
        if (settings.method().hasBody()) {
            return new Request(
                    settings.method(), URI.create(url.toString()), settings.headers(), Optional.of(others.toString()));
        }
        char separator = template.query().isEmpty() ? '?' : '&';
        for (var argument : others.properties()) {
            var value = argument.getValue();
            for (var each : value.isArray() ? value.values() : List.of(value)) {
                if (!each.isNull()) {
                    url.append(separator).append(UrlTemplate.encode(argument.getKey()));
                    url.append('=').append(UrlTemplate.encode(text(each)));
                    separator = '&';
                }
            }
        }
        return new Request(settings.method(), URI.create(url.toString()), settings.headers(), Optional.empty());
    }

    private static String text(JsonNode value) {
        return value.isString() ? value.stringValue() : value.toString();
    }

    /**
     * The question that an answer leads to.
     *
     * @param status 301, 302, 303, 307 or 308
     * @param location as the answer has it
     * @return empty when nobody should go there
     */
    Optional<Request> redirected(int status, String location) {
        URI target;
        try {
            target = uri.resolve(location);
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
        boolean web = "https".equals(target.getScheme())
                || ("http".equals(target.getScheme()) && "http".equals(uri.getScheme()));
        if (!web || target.getHost() == null || target.getUserInfo() != null) {
            return Optional.empty();
        }
        // What the operator wrote for one server is no other server's business.
        var kept = origin(target).equals(origin(uri)) ? headers : Map.<String, Secret>of();
        return Optional.of(
                status >= 307
                        ? new Request(method, target, kept, body)
                        : new Request(Method.GET, target, kept, Optional.empty()));
    }

    private static String origin(URI uri) {
        int port = uri.getPort() >= 0 ? uri.getPort() : uri.getScheme().equals("https") ? 443 : 80;
        return uri.getScheme() + "://" + uri.getHost() + ":" + port;
    }
}
