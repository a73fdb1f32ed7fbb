package dev.patchbay.plugin.deepgram.agent.settings;

import dev.patchbay.api.config.Secret;
import dev.patchbay.api.config.Setting;
import java.util.Optional;

/**
 * How Deepgram uses an account at Amazon.
 *
 * @param type permanent or temporary
 * @param region such as {@code us-east-1}
 * @param accessKeyId the key's id
 * @param secretAccessKey the key
 * @param sessionToken sts alone
 */
public record AwsCredentials(
        @Setting(value = "iam for a key that lasts, sts for one that comes with a session_token.", fallback = "iam")
        Type type,

        @Setting("Such as us-east-1.") String region,

        @Setting("The key's id.") Secret accessKeyId,

        @Setting("The key.") Secret secretAccessKey,

        @Setting("sts alone.") Optional<Secret> sessionToken) {
    /** A kind of key. */
    public enum Type {
        /** Lasts. */
        IAM,
        /** Is over after a time. */
        STS
    }

    /** Refuses what does not go together. */
    public AwsCredentials {
        if ((type == Type.STS) != sessionToken.isPresent()) {
            throw new IllegalArgumentException("session_token belongs to type sts, and is needed there; type is "
                    + Wire.name(type) + (sessionToken.isPresent() ? ", with" : ", without") + " a session_token");
        }
    }
}
