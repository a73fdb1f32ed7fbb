package dev.patchbay.runtime.turn;

import dev.patchbay.runtime.turn.TurnEvent.Source;

/**
 * The settings of turn-taking. All times are in milliseconds, 0 or more.
 *
 * @param bargeIn when the caller interrupts the agent
 * @param noInput what follows when the caller says nothing
 * @param silenceDurationMs the caller's turn ends after this much silence
 * @param providerLeads whether a provider says when the caller speaks and when the turn is over
 * @param detector whether the session has a detector of its own
 */
public record TurnRules(
        BargeIn bargeIn, NoInput noInput, int silenceDurationMs, boolean providerLeads, boolean detector) {
    /**
     * When the caller interrupts the agent.
     *
     * @param enabled whether the caller's voice ever does
     * @param dtmf whether a key does, at once
     * @param minMs speech over the agent must last this long to be an interruption
     * @param unconfirmedMs where provider and detector disagree on whether the caller speaks over the agent, the one that
     *     hears speech is believed after this long if it is the provider, and no longer if it is the detector
     * @param initialProtectionMs after the agent began an utterance, speech doesn't count
     * @param greetingProtectionMs the same for the first utterance of the call
     * @param postTtsEndProtectionMs after the agent's last sample, speech is taken for an echo
     * @param cooldownMs after an interruption, before the next
     */
    public record BargeIn(
            boolean enabled,
            boolean dtmf,
            int minMs,
            int unconfirmedMs,
            int initialProtectionMs,
            int greetingProtectionMs,
            int postTtsEndProtectionMs,
            int cooldownMs) {
        /** Whatever speaks over the agent interrupts it as soon as it is noticed. */
        public static final BargeIn AT_ONCE = new BargeIn(true, false, 0, 0, 0, 0, 0, 0);

        /**
         * The same with another length of speech.
         *
         * @param ms until speech over the agent interrupts it
         * @return a copy
         */
        public BargeIn withMinMs(int ms) {
            return new BargeIn(
                    enabled,
                    dtmf,
                    ms,
                    unconfirmedMs,
                    initialProtectionMs,
                    greetingProtectionMs,
                    postTtsEndProtectionMs,
                    cooldownMs);
        }
    }

    /**
     * What follows when the caller says nothing.
     *
     * @param timeoutMs silence of both before the caller is asked; 0 for never
     * @param asks how often the caller is asked before the call ends
     */
    public record NoInput(int timeoutMs, int asks) {
        /** Silence is no reason for anything. */
        public static final NoInput NEVER = new NoInput(0, 0);
    }

    /** {@return whose word on the caller's turns counts} */
    public Source leading() {
        return providerLeads ? Source.PROVIDER : Source.DETECTOR;
    }

    /** Who hears the caller first over the agent. */
    Source sign() {
        return guarded() ? Source.DETECTOR : leading();
    }

    /** {@return whether the detector only confirms what the provider hears} */
    boolean guarded() {
        return providerLeads && detector;
    }
}
