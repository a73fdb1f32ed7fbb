package dev.patchbay.emulator.deepgram.scenario;

import org.jspecify.annotations.Nullable;

/**
 * Who is let in. Something must always be given; what is not named here is taken as it comes.
 *
 * @param key the only API key that is accepted; null accepts every one
 * @param jwt the only token that is accepted after {@code Bearer}; null accepts all that look like one
 */
public record Auth(@Nullable String key, @Nullable String jwt) {
    /** Lets everybody in who shows anything of the right shape. */
    public static final Auth ANY = new Auth(null, null);

    @Override
    public String toString() {
        return "Auth[key " + (key == null ? "any" : "given") + ", jwt " + (jwt == null ? "any" : "given") + "]";
    }
}
