package dev.patchbay.runtime.session;

import dev.patchbay.runtime.metrics.Meter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** What the providers of one session charge for, summed up by stage and unit. The session's turn. */
final class Usage {
    private final SessionMeters meters;
    private final Map<String, Map<String, Long>> stages = new LinkedHashMap<>();

    Usage(SessionMeters meters) {
        this.meters = meters;
    }

    void add(String stage, Map<String, Long> units) {
        var sums = stages.computeIfAbsent(stage, name -> new TreeMap<>());
        units.forEach((unit, amount) -> {
            sums.merge(unit, amount, Long::sum);
            meters.of(Meter.USAGE, stage, unit).increment((double) amount);
        });
    }

    void each(BiConsumer<String, Map<String, Long>> told) {
        stages.forEach(told);
    }
}
