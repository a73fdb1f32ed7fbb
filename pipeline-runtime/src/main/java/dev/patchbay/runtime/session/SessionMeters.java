package dev.patchbay.runtime.session;

import dev.patchbay.runtime.metrics.CallMeters;
import dev.patchbay.runtime.metrics.Meter;
import io.micrometer.core.instrument.Counter;
import java.time.Duration;

/** One session's counters, looked up once. Any thread. */
final class SessionMeters {
    private final CallMeters meters;
    private final SessionInfo info;
    final Counter interruptions;
    final Counter falseAlarms;
    final Counter underruns;
    final Counter inboundDropped;
    final Counter outboundDropped;
    final Counter replans;

    SessionMeters(CallMeters meters, SessionInfo info) {
        this.meters = meters;
        this.info = info;
        this.interruptions = meters.counter(Meter.INTERRUPTIONS, info.pipeline());
        this.falseAlarms = meters.counter(Meter.HELD_FALSE_ALARMS, info.pipeline());
        this.underruns = meters.counter(Meter.UNDERRUNS, info.pipeline());
        this.inboundDropped = meters.counter(Meter.INBOUND_DROPPED, info.pipeline());
        this.outboundDropped = meters.counter(Meter.OUTBOUND_DROPPED, info.pipeline());
        this.replans = meters.counter(Meter.REPLANS, info.pipeline());
    }

    void started() {
        meters.active().incrementAndGet();
        meters.counter(Meter.CALLS_STARTED, info.transport(), info.pipeline()).increment();
    }

    void ended(EndReason reason) {
        meters.active().decrementAndGet();
        meters.counter(Meter.CALLS_ENDED, info.transport(), info.pipeline(), reason.code())
                .increment();
    }

    void providerLost(String stage, String code) {
        meters.counter(Meter.PROVIDER_LOST, info.pipeline(), stage, code).increment();
    }

    void providerOutage(String stage, Duration length) {
        meters.timer(Meter.PROVIDER_OUTAGE, info.pipeline(), stage).record(length);
    }

    Counter of(Meter meter, String second) {
        return meters.counter(meter, info.pipeline(), second);
    }

    Counter of(Meter meter, String second, String third) {
        return meters.counter(meter, info.pipeline(), second, third);
    }

    void remaining(String stage, String allowance, long rest) {
        meters.gauge(Meter.RATE_LIMIT_REMAINING, rest, stage, allowance);
    }

    void farewellUnanswered() {
        meters.counter(Meter.FAREWELLS_UNANSWERED, info.pipeline()).increment();
    }

    void earlyAnswer(boolean used) {
        meters.counter(Meter.EARLY_ANSWERS, info.pipeline(), used ? "used" : "forgotten")
                .increment();
    }

    void answered(SessionEvent.Waterfall took) {
        answered("decision", took.toDecision());
        answered("text", took.toText());
        answered("audio", took.toAudio());
        answered("sample", took.toSample());
    }

    private void answered(String step, Duration length) {
        meters.timer(Meter.ANSWER_TIME, info.pipeline(), step).record(length);
    }

    void toolReturned(String tool, String outcome, Duration took) {
        meters.counter(Meter.TOOL_RESULTS, info.pipeline(), tool, outcome).increment();
        meters.timer(Meter.TOOL_DURATION, info.pipeline(), tool).record(took);
    }
}
