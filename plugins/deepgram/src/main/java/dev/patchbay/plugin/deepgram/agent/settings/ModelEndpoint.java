package dev.patchbay.plugin.deepgram.agent.settings;

import dev.patchbay.api.config.Secret;
import dev.patchbay.api.config.Setting;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where Deepgram finds somebody else's model, in place of the one that it has itself.
 *
 * @param url https, or wss where a provider wants it
 * @param headers with the key of that provider, usually
 */
public record ModelEndpoint(
        @Setting(
                "Where the server sends its requests to: https. It must be reachable for Deepgram, not for this machine.")
        String url,

        @Setting("What the server shows there, such as the provider's key.")
        Map<String, Secret> headers) {
    private static final Set<String> SCHEMES = Set.of("https", "wss", "http");

    /** Refuses what is no address. */
    public ModelEndpoint {
        headers = Map.copyOf(headers);
        if (scheme(url).filter(SCHEMES::contains).isEmpty()) {
            throw new IllegalArgumentException("url must be https, and name a host: "
                    + url.replaceFirst("[?].*", "?…").replaceFirst("//.*@", "//…@"));
        }
    }

    private static Optional<String> scheme(String url) {
        try {
            var uri = new URI(url);
            return uri.getHost() == null ? Optional.empty() : Optional.ofNullable(uri.getScheme());
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    /** {@return whether it is a WebSocket} */
    boolean socket() {
        return url.startsWith("wss:");
    }
}
