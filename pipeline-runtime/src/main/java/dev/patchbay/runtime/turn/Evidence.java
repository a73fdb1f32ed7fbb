package dev.patchbay.runtime.turn;

import dev.patchbay.runtime.turn.TurnRules.BargeIn;

/**
 * What is known at one moment, and from when on it would be enough for what. Each answer is a moment, in milliseconds on
 * the media clock: {@link #NOW} when it holds already, {@link #NOT_YET} when time alone will not bring it.
 */
record Evidence(TurnRules rules, TurnState state, TurnEvent event) {
    static final long NOW = TurnState.NEVER;
    static final long NOT_YET = Long.MAX_VALUE;

    private static long when(boolean fact) {
        return fact ? NOW : NOT_YET;
    }

    private Voice leading() {
        return state.voice(rules.leading());
    }

    private Voice sign() {
        return state.voice(rules.sign());
    }

    private boolean overAgent() {
        return state.agent().speaking();
    }

    private boolean anySpeech() {
        return leading().counts() || (overAgent() && sign().counts());
    }

    long speech() {
        return when(anySpeech());
    }

    long speechOutsideTurnEnded() {
        return when(!anySpeech() && !state.told());
    }

    long speechInTurnEnded() {
        return when(!anySpeech() && state.told());
    }

    long speechOverAgent() {
        return when(anySpeech() && overAgent());
    }

    long leadingSpeechEnded() {
        return when(!leading().counts());
    }

    /** Speech that is not over the agent, nor its echo. */
    long speechAlone() {
        boolean alone = leading().counts() && !overAgent();
        return alone ? state.agent().until() + rules.bargeIn().postTtsEndProtectionMs() : NOT_YET;
    }

    /** Voice that may be an interruption. */
    long mayBeMeant() {
        return mayInterrupt() && sign().audible() ? protectedUntil() : NOT_YET;
    }

    private boolean mayInterrupt() {
        return overAgent() && rules.bargeIn().enabled();
    }

    private long protectedUntil() {
        BargeIn bargeIn = rules.bargeIn();
        int initial = state.agent().runs() == 1
                ? Math.max(bargeIn.greetingProtectionMs(), bargeIn.initialProtectionMs())
                : bargeIn.initialProtectionMs();
        return Math.max(state.agent().since() + initial, state.agent().interruptedAt() + bargeIn.cooldownMs());
    }

    /** Speech over the agent that has lasted, and that everybody who listens hears. */
    long meant() {
        long lasted = mayInterrupt() ? lasted() : NOT_YET;
        return lasted == NOT_YET ? NOT_YET : Math.max(lasted, protectedUntil());
    }

    private long lasted() {
        if (!leading().counts()) {
            return NOT_YET;
        }
        if (sign().audible()) {
            return Math.min(leading().since(), sign().since()) + rules.bargeIn().minMs();
        }
        return rules.guarded() ? leading().since() + rules.bargeIn().unconfirmedMs() : NOT_YET;
    }

    /** Voice over the agent that ended too soon, or that the provider would not have heard by now. */
    long cough() {
        if (!sign().counts()) {
            return NOT_YET;
        }
        if (sign().paused()) {
            return sign().since() + rules.bargeIn().minMs();
        }
        return leading().counts()
                ? NOT_YET
                : sign().since()
                        + Math.max(rules.bargeIn().minMs(), rules.bargeIn().unconfirmedMs());
    }

    long agentDone() {
        return when(!overAgent());
    }

    /** The agent begins while the caller speaks: by mistake, or because its provider heard the turn end. */
    long agentTalksOver() {
        return when(overAgent() && !rules.providerLeads());
    }

    long agentAnswers() {
        return when(overAgent() && rules.providerLeads());
    }

    long turnEnded() {
        return when(event instanceof TurnEvent.ProviderTurnEnded);
    }

    long silenceLasted() {
        boolean counts = !rules.providerLeads() && !leading().counts();
        return counts ? leading().silentSince() + rules.silenceDurationMs() : NOT_YET;
    }

    long key() {
        return when(event instanceof TurnEvent.KeyPressed
                && overAgent()
                && rules.bargeIn().dtmf());
    }

    long noInput() {
        return state.watch().asked() < rules.noInput().asks() ? timeout() : NOT_YET;
    }

    long noInputAtLast() {
        return state.watch().asked() < rules.noInput().asks() ? NOT_YET : timeout();
    }

    private long timeout() {
        return overAgent() ? NOT_YET : state.watch().timeout(rules.noInput());
    }

    long goodbyeOver() {
        return overAgent() ? NOT_YET : state.watch().end(state.agent());
    }
}
