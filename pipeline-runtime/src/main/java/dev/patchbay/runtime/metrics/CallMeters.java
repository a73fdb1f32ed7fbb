package dev.patchbay.runtime.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;

/**
 * Makes the meters in a registry. Look a counter up once per session, not per frame.
 *
 * <p><b>Threads.</b> Any.
 */
public final class CallMeters {
    private final MeterRegistry registry;
    private final AtomicInteger active = new AtomicInteger();

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
     * A timer. Its unit is the registry's own.
     *
     * @param meter which one
     * @param tagValues one for each of its tags, in their order
     * @return the timer
     */
    public Timer timer(Meter meter, String... tagValues) {
        return Timer.builder(meter.meterName())
                .description(meter.description())
                .tags(tags(meter, tagValues))
                .register(registry);
    }

    private static String[] tags(Meter meter, String... tagValues) {
        if (tagValues.length != meter.tags().size()) {
            throw new IllegalArgumentException(
                    meter + " has the tags " + meter.tags() + ", got " + tagValues.length + " values");
        }
        var tags = new ArrayList<String>();
        for (int i = 0; i < tagValues.length; i++) {
            tags.add(meter.tags().get(i));
            tags.add(tagValues[i]);
        }
        return tags.toArray(String[]::new);
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
