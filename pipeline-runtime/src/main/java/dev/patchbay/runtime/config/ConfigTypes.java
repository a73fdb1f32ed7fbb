package dev.patchbay.runtime.config;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The types of stages, transports and tools that the loaded plugins brought, with their settings records, and the names of
 * the tools that need none. Immutable.
 */
public final class ConfigTypes {
    private final ImmutableSortedMap<String, Shape> stages;
    private final ImmutableSortedMap<String, Shape> transports;
    private final ImmutableSortedMap<String, Shape> tools;
    private final ImmutableSortedSet<String> fixedTools;

    private ConfigTypes(
            ImmutableSortedMap<String, Shape> stages,
            ImmutableSortedMap<String, Shape> transports,
            ImmutableSortedMap<String, Shape> tools,
            ImmutableSortedSet<String> fixedTools) {
        this.stages = stages;
        this.transports = transports;
        this.tools = tools;
        this.fixedTools = fixedTools;
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
        return new ConfigTypes(shapes(stages), shapes(transports), ImmutableSortedMap.of(), ImmutableSortedSet.of());
    }

    /**
     * Adds what plugins bring for agents to call.
     *
     * @param tools settings records by tool type
     * @param fixed names of the tools that need no configuration
     * @return these types and those
     * @throws IllegalArgumentException when {@link #flaws} finds something in one of the records
     */
    public ConfigTypes withTools(Map<String, ? extends Class<? extends Record>> tools, Collection<String> fixed) {
        return new ConfigTypes(stages, transports, shapes(tools), ImmutableSortedSet.copyOf(fixed));
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
            flaws.add(settings.getName() + "." + FileSettings.TYPE + " has the key that names its type");
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

    /** {@return settings by tool type, sorted} */
    ImmutableSortedMap<String, Shape> tools() {
        return tools;
    }

    /** {@return names of the tools that need no configuration, sorted} */
    ImmutableSortedSet<String> fixedTools() {
        return fixedTools;
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
