package dev.patchbay.bench.guard;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The figures that are kept in the repository, those of each kind of machine by itself: how two kernels compare depends on
 * the width of its vectors and on much else.
 *
 * @param machines by {@link Machine#name()}, the figures by benchmark
 */
record Baseline(Map<String, Map<String, Figure>> machines) {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    static Baseline read(Path file) {
        return new Baseline(
                Files.exists(file)
                        ? JSON.readValue(file, new TypeReference<Map<String, Map<String, Figure>>>() {})
                        : Map.of());
    }

    /** The same with other figures for a machine. */
    Baseline with(String machine, Map<String, Figure> figures) {
        var all = new LinkedHashMap<>(machines);
        all.put(machine, new TreeMap<>(figures));
        return new Baseline(all);
    }

    /** The figures of a machine with some of them measured anew. */
    Map<String, Figure> amended(String machine, Map<String, Figure> measured) {
        var figures = new TreeMap<>(machines.getOrDefault(machine, Map.of()));
        figures.putAll(measured);
        return figures;
    }

    void write(Path file) {
        JSON.writeValue(file, machines);
    }

    /**
     * The figures of a machine; for one that is not known, the largest that any machine has, which says little about time but
     * as much about allocation.
     */
    Map<String, Figure> of(String machine) {
        var known = machines.get(machine);
        if (known != null) {
            return known;
        }
        var slowest = new TreeMap<String, Figure>();
        machines.values()
                .forEach(figures -> figures.forEach((name, figure) ->
                        slowest.merge(name, figure, (one, other) -> one.ratio() >= other.ratio() ? one : other)));
        return slowest;
    }

    boolean knows(String machine) {
        return machines.containsKey(machine);
    }
}
