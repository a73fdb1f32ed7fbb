package dev.patchbay.emulator.deepgram;

import dev.patchbay.emulator.deepgram.scenario.Auth;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a client shows at the door.
 *
 * @param scheme {@code token} or {@code bearer}, small; empty for nothing
 * @param value what follows it
 */
record Credentials(String scheme, String value) {
    private static final Pattern JWT = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
    private static final Credentials NONE = new Credentials("", "");

    /** From the header, or from the protocols of a browser. */
    static Credentials of(@Nullable String authorization, List<String> protocols) {
        if (authorization != null) {
            String[] words = authorization.strip().split("\\s+", 2);
            return words.length == 2 ? new Credentials(words[0].toLowerCase(Locale.ROOT), words[1]) : NONE;
        }
        return protocols.size() == 2
                ? new Credentials(protocols.getFirst().toLowerCase(Locale.ROOT), protocols.getLast())
                : NONE;
    }

    @Nullable Refused refusal(Auth auth) {
        boolean good = switch (scheme) {
            case "token" ->
                !value.isEmpty() && (auth.key() == null || auth.key().equals(value));
            case "bearer" ->
                JWT.matcher(value).matches()
                        && (auth.jwt() == null || auth.jwt().equals(value));
            default -> false;
        };
        return good ? null : Refused.usual(401);
    }

    @Override
    public String toString() {
        return "Credentials[" + scheme + "]";
    }
}
