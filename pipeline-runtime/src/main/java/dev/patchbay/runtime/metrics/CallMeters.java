package dev.patchbay.runtime.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToDoubleFunction;

/**
 * Makes the meters in a registry. Look a counter up once per session, not per frame.
 *
 * <p><b>Threads.</b> Any.
 */
public final class CallMeters {
    private final MeterRegistry registry;
    private final AtomicInteger active = new AtomicInteger();
    private final Map<List<Object>, AtomicLong> levels = new ConcurrentHashMap<>();

    /**
     * Meters in a registry.
     *
     * @param registry where they are kept
     */
    public CallMeters(MeterRegistry registry) {
        this.registry = registry;
        registry.gauge(Meter.CALLS_ACTIVE.meterName(), active);
    }

    /**
     * A counter.
     *
     * @param meter which one
     * @param tagValues one for each of its tags, in their order
     * @return the counter
     */
    public Counter counter(Meter meter, String... tagValues) {
        return Counter.builder(meter.meterName())
                .description(meter.description())
                .baseUnit(meter.unit())
                .tags(tags(meter, tagValues))
                .register(registry);
    }

    /**
     * Sets a number that rises and falls. The last value told stands.
     *
     * @param meter which one
     * @param value the number now
     * @param tagValues one for each of its tags, in their order
     */
    public void gauge(Meter meter, long value, String... tagValues) {
        var tags = tags(meter, tagValues);
        levels.computeIfAbsent(List.of(meter.meterName(), tags), key -> level(meter, tags))
                .set(value);
    }

    private AtomicLong level(Meter meter, Tags tags) {
        var level = new AtomicLong();
        Gauge.builder(meter.meterName(), level, AtomicLong::doubleValue)
                .description(meter.description())
                .baseUnit(meter.unit())
                .tags(tags)
                .register(registry);
        return level;
    }

    /**
     * A timer.
     *
     * @param meter one whose unit is seconds
     * @param tagValues one for each of its tags, in their order
     * @return the timer
     */
    public Timer timer(Meter meter, String... tagValues) {
        return Timer.builder(meter.meterName())
                .description(meter.description())
                .tags(tags(meter, tagValues))
                .register(registry);
    }

    private static Tags tags(Meter meter, String... values) {
        if (values.length != meter.tags().size()) {
            throw new IllegalArgumentException(
                    meter + " has the tags " + meter.tags() + ", got " + values.length + " values");
        }
        var tags = Tags.empty();
        for (int i = 0; i < values.length; i++) {
            tags = tags.and(meter.tags().get(i), values[i]);
        }
        return tags;
    }

    /**
     * Counts what somebody else counts.
     *
     * @param meter one without tags
     * @param source asked whenever the meter is read; not kept alive by it
     * @param count a number that never falls
     * @param <T> of the source
     */
    public <T> void watch(Meter meter, T source, ToDoubleFunction<T> count) {
        FunctionCounter.builder(meter.meterName(), source, count)
                .description(meter.description())
                .baseUnit(meter.unit())
                .register(registry);
    }

    /** {@return the number of sessions under way; count with it} */
    public AtomicInteger active() {
        return active;
    }
}
