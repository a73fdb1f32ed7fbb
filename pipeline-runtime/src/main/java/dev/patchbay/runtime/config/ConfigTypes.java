package dev.patchbay.runtime.config;

import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The types of stages and transports that the loaded plugins brought, with their settings records. Immutable.
 */
public final class ConfigTypes {
    private final ImmutableSortedMap<String, Shape> stages;
    private final ImmutableSortedMap<String, Shape> transports;

    private ConfigTypes(ImmutableSortedMap<String, Shape> stages, ImmutableSortedMap<String, Shape> transports) {
        this.stages = stages;
        this.transports = transports;
    }

    /**
     * Takes what the factories say.
     *
     * @param stages settings records by stage type
     * @param transports settings records by transport type
     * @return the types
     * @throws IllegalArgumentException when {@link #flaws} finds something in one of the records, or a transport has the
     *     name of another key at the top of the file
     */
    public static ConfigTypes of(
            Map<String, ? extends Class<? extends Record>> stages,
            Map<String, ? extends Class<? extends Record>> transports) {
        var taken = new ArrayList<>(FileSettings.SHAPE.keys());
        taken.addAll(FileSettings.TYPED);
        taken.retainAll(transports.keySet());
        if (!taken.isEmpty()) {
            throw new IllegalArgumentException(
                    "a transport cannot have the type " + taken.getFirst() + ": the file has a key of that name");
        }
        return new ConfigTypes(shapes(stages), shapes(transports));
    }

    /**
     * What a plugin's author got wrong in a settings record: a component without {@code @Setting}, of a type that no setting
     * can be, with a fallback that is none, or two with one key.
     *
     * @param settings the record class that a factory names
     * @return a sentence for each flaw, beginning with the component; empty when it can be used
     */
    public static List<String> flaws(Class<? extends Record> settings) {
        var reader = new ShapeReader();
        var flaws = new ArrayList<String>();
        if (reader.read(settings).keys().contains(FileSettings.TYPE)) {
            flaws.add(settings.getName() + "." + FileSettings.TYPE + " has the key that names the stage's type");
        }
        flaws.addAll(reader.flaws());
        return List.copyOf(flaws);
    }

    /** {@return settings by stage type, sorted} */
    ImmutableSortedMap<String, Shape> stages() {
        return stages;
    }

    /** {@return settings by transport type, sorted} */
    ImmutableSortedMap<String, Shape> transports() {
        return transports;
    }

    private static ImmutableSortedMap<String, Shape> shapes(Map<String, ? extends Class<? extends Record>> records) {
        var shapes = ImmutableSortedMap.<String, Shape>naturalOrder();
        records.forEach((type, settings) -> {
            var flaws = flaws(settings);
            if (!flaws.isEmpty()) {
                throw new IllegalArgumentException(type + ": " + String.join("; ", flaws));
            }
            shapes.put(type, Shape.of(settings));
        });
        return shapes.build();
    }
}
