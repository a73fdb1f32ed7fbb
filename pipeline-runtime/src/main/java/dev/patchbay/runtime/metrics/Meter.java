package dev.patchbay.runtime.metrics;

import java.util.List;

/** All meters of the runtime: their names, units, tags and meaning. Tags have few and fixed values. */
public enum Meter {
    /** Calls that became sessions. */
    CALLS_STARTED("patchbay.calls.started", "calls", "Calls that became sessions.", "transport", "pipeline"),
    /** Calls that ended. */
    CALLS_ENDED("patchbay.calls.ended", "calls", "Calls that ended, by reason.", "transport", "pipeline", "reason"),
    /** Connections that never became a call. */
    CALLS_REFUSED("patchbay.calls.refused", "calls", "Connections that never became a call.", "transport", "reason"),
    /** Sessions under way. */
    CALLS_ACTIVE("patchbay.calls.active", "calls", "Sessions under way."),
    /** The caller cut the agent off. */
    INTERRUPTIONS("patchbay.interruptions", "interruptions", "Times a caller cut the agent off.", "pipeline"),
    /** Playout paused and went on. */
    HELD_FALSE_ALARMS(
            "patchbay.held.false.alarms", "pauses", "Times playout paused for what was no interruption.", "pipeline"),
    /** An utterance ran dry. */
    UNDERRUNS("patchbay.playout.underruns", "underruns", "Times an utterance ran dry in the middle.", "pipeline"),
    /** Ticks of the media clock that were left out. */
    PACER_SKIPPED(
            "patchbay.pacer.skipped",
            "ticks",
            "Frames of 20 ms that calls were not sent because the media clock stood still for longer than 40 ms."),
    /** Caller audio dropped from the session's queue. */
    INBOUND_DROPPED(
            "patchbay.inbound.dropped",
            "milliseconds",
            "Caller audio dropped because the session was busy.",
            "pipeline"),
    /** Frames that the far end did not take. */
    OUTBOUND_DROPPED("patchbay.outbound.dropped", "milliseconds", "Audio that the far end did not take.", "pipeline"),
    /** Items dropped from outboxes. */
    OUTBOX_DROPPED("patchbay.outbox.dropped", "items", "Items dropped from a full outbox.", "pipeline", "stage"),
    /** Stage calls that took too long. */
    SLOW_STAGES("patchbay.stage.slow", "calls", "Calls of a stage that took more than 10 ms.", "pipeline", "stage"),
    /** A declared rate was wrong. */
    RATE_MISMATCHES(
            "patchbay.rate.mismatches",
            "mismatches",
            "Times a declared sample rate was not what arrived.",
            "pipeline",
            "stage"),
    /** Formats changed in the middle of a call. */
    REPLANS("patchbay.replans", "replans", "Times a link was planned anew during a call.", "pipeline"),
    /** What stages count of their own. */
    STAGE_EVENTS(
            "patchbay.stage.events",
            "events",
            "What a stage counts of its own, by name.",
            "pipeline",
            "stage",
            "event"),
    /** What providers charge for. */
    USAGE("patchbay.usage", "units", "What a provider charges for, by unit.", "pipeline", "stage", "of"),
    /** What is left of a provider's allowance. */
    RATE_LIMIT_REMAINING(
            "patchbay.rate.limit.remaining",
            "units",
            "What is left of an allowance, as the provider last told any call.",
            "stage",
            "allowance"),
    /** Providers that stages lost. */
    PROVIDER_LOST(
            "patchbay.provider.lost",
            "outages",
            "Times a stage lost its provider and tried to get it back, by what happened.",
            "pipeline",
            "stage",
            "code"),
    /** How long they were lost. */
    PROVIDER_OUTAGE(
            "patchbay.provider.outage",
            "seconds",
            "How long a provider was lost: until it was back, was given up, or the call ended.",
            "pipeline",
            "stage"),
    /** The way of answers. */
    ANSWER_TIME(
            "patchbay.answer.time",
            "seconds",
            "The way of an answer, step by step: from the end of the caller's voice to the decision that the turn is over, "
                    + "then to the first text, to the first audio, to the first sample on the wire.",
            "pipeline",
            "step"),
    /** Answers that were begun before the caller had surely finished. */
    EARLY_ANSWERS(
            "patchbay.early.answers",
            "answers",
            "Answers that a language model began before the caller had surely finished, by what became of them.",
            "pipeline",
            "outcome"),
    /** Tools that were called. */
    TOOL_CALLS("patchbay.tool.calls", "calls", "Functions that agents called.", "pipeline", "tool"),
    /** What came of tools. */
    TOOL_RESULTS(
            "patchbay.tool.results", "results", "What agents were told of functions.", "pipeline", "tool", "outcome"),
    /** How long tools ran. */
    TOOL_DURATION("patchbay.tool.duration", "seconds", "How long functions ran.", "pipeline", "tool"),
    /** A goodbye after which the line stayed open. */
    FAREWELLS_UNANSWERED(
            "patchbay.farewells.unanswered",
            "calls",
            "Calls in which the agent said goodbye and called nothing that hangs up.",
            "pipeline");

    private final String meterName;
    private final String unit;
    private final String description;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is
    private final List<String> tags;

    Meter(String meterName, String unit, String description, String... tags) {
        this.meterName = meterName;
        this.unit = unit;
        this.description = description;
        this.tags = List.of(tags);
    }

    /** {@return the dotted name} */
    public String meterName() {
        return meterName;
    }

    /** {@return the unit in the plural} */
    public String unit() {
        return unit;
    }

    /** {@return one sentence} */
    public String description() {
        return description;
    }

    /** {@return the names of its tags} */
    public List<String> tags() {
        return tags;
    }
}
