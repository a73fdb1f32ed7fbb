package dev.patchbay.runtime.turn;

/**
 * The settings of turn-taking. All times are in milliseconds, 0 or more.
 *
 * @param bargeIn whether the caller may interrupt the agent at all
 * @param minMs speech over the agent must last this long to be an interruption
 * @param initialProtectionMs after the agent began an utterance, speech doesn't count
 * @param greetingProtectionMs the same for the first utterance of the call
 * @param postTtsEndProtectionMs after the agent's last sample, speech is taken for an echo
 * @param cooldownMs after an interruption, before the next
 * @param silenceDurationMs the caller's turn ends after this much silence
 * @param providerLeads whether the provider decides when the caller's turn is over
 */
public record TurnRules(
        boolean bargeIn,
        int minMs,
        int initialProtectionMs,
        int greetingProtectionMs,
        int postTtsEndProtectionMs,
        int cooldownMs,
        int silenceDurationMs,
        boolean providerLeads) {}
