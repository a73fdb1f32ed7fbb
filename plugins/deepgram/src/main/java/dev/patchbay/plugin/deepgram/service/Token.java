package dev.patchbay.plugin.deepgram.service;

import dev.patchbay.plugin.deepgram.service.Fields.NotJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** A token in the place of a key: it is shown in another way, and before long nobody takes it any more. */
final class Token {
    /** What {@code /v1/auth/grant} gives: three parts in base64url, the first of them a JSON object. */
    private static final Pattern JWT = Pattern.compile("eyJ[\\w-]+\\.([\\w-]+)\\.[\\w-]+");

    private Token() {}

    /** Whether it is none of the keys that last. */
    static boolean is(String key) {
        return JWT.matcher(key).matches();
    }

    /** Until when it is good for a handshake; empty for a key, and for a token that does not say. */
    static Optional<Instant> goodUntil(String key) {
        var parts = JWT.matcher(key);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            var claims = new String(Base64.getUrlDecoder().decode(parts.group(1)), StandardCharsets.UTF_8);
            long seconds = Fields.read(claims).whole("exp");
            return seconds > 0 && seconds <= Instant.MAX.getEpochSecond()
                    ? Optional.of(Instant.ofEpochSecond(seconds))
                    : Optional.empty();
        } catch (IllegalArgumentException | NotJson saysNothing) {
            return Optional.empty();
        }
    }
}
