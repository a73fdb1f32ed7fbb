package dev.patchbay.runtime.turn;

import java.util.function.ToLongFunction;

/** What moves the turn from one state to the next. The text stands in the diagram of docs/turn-taking.md. */
enum Cause {
    KEY("key pressed over the agent", Evidence::key),
    SPEECH("speech", Evidence::speech),
    SPEECH_ALONE("speech, the agent silent, no echo", Evidence::speechAlone),
    SPEECH_OVER_AGENT("speech over the agent", Evidence::speechOverAgent),
    MAY_BE_MEANT("voice over the agent, unprotected", Evidence::mayBeMeant),
    MEANT("speech over the agent has lasted min_ms", Evidence::meant),
    COUGH("no voice after min_ms, or only one of two hears it", Evidence::cough),
    AGENT_DONE("the agent is silent", Evidence::agentDone),
    AGENT_TALKS_OVER("the agent begins, detector leads", Evidence::agentTalksOver),
    AGENT_ANSWERS("the agent begins, provider leads", Evidence::agentAnswers),
    ENDED_OUTSIDE_TURN("no speech, no turn", Evidence::speechOutsideTurnEnded),
    ENDED_IN_TURN("no speech, in a turn", Evidence::speechInTurnEnded),
    ENDED("no speech", Evidence::leadingSpeechEnded),
    SILENCE_LASTED("silence has lasted", Evidence::silenceLasted),
    TURN_ENDED("the provider ends the turn", Evidence::turnEnded),
    NO_INPUT("nobody has spoken for timeout_ms", Evidence::noInput),
    NO_INPUT_AT_LAST("… and there is nothing more to ask", Evidence::noInputAtLast),
    GOODBYE_OVER("the goodbye was heard", Evidence::goodbyeOver);

    private final String text;

    @SuppressWarnings("ImmutableEnumChecker") // a method reference without state
    private final ToLongFunction<Evidence> moment;

    Cause(String text, ToLongFunction<Evidence> moment) {
        this.text = text;
        this.moment = moment;
    }

    String text() {
        return text;
    }

    /** From when on it holds; {@link Evidence#NOT_YET} while time alone won't bring it. */
    long moment(Evidence evidence) {
        return moment.applyAsLong(evidence);
    }
}
