package dev.patchbay.runtime.config;

import dev.patchbay.api.config.Setting;
import java.util.Optional;

/**
 * What becomes of a call whose provider is lost or fails.
 *
 * @param voice the provider that speaks the lines; empty for silence
 * @param waiting what is said while a provider is lost
 * @param say what is said when a provider has failed for good; may be empty
 * @param then what becomes of the call after that
 */
public record OnProviderFailureConfig(
        @Setting(
                "The provider that speaks the lines: an agent or a synthesizer that doesn't fail for the same reasons, such"
                        + " as one of type local. Without it nothing is said.")
        Optional<String> voice,

        @Setting("What is said while a provider is lost and its stage tries to get it back.")
        Waiting waiting,

        @Setting(
                value = "What is said when a provider has failed for good. Nothing interrupts it. Blank for nothing.",
                fallback = "I am sorry, something went wrong on our side. Please call again later.")
        String say,

        @Setting(
                value =
                        "What becomes of the call then: hang_up ends it for the caller too, continue_dialplan lets the switch go"
                                + " on with it, as after any other call. Where the protocol knows no difference, both are the"
                                + " same.",
                fallback = "hang_up")
        Then then) {
    /** Whose business the call is after the last words. */
    public enum Then {
        /** Nobody's: it ends for the caller too. */
        HANG_UP,
        /** The switch's, where it came from. */
        CONTINUE_DIALPLAN
    }

    /**
     * What is said while a provider is lost.
     *
     * @param afterMs milliseconds, 0 to 600000
     * @param say may be empty
     */
    public record Waiting(
            @Setting(
                    value =
                            "How long a provider has been lost, in milliseconds, before the caller is told to wait: once an"
                                    + " outage, and not while the agent is still heard.",
                    fallback = "3000",
                    min = 0,
                    max = 600_000)
            int afterMs,

            @Setting(
                    value = "What the caller is told. Blank for nothing.",
                    fallback = "One moment please, the connection is bad. I will be back soon.")
            String say) {}
}
