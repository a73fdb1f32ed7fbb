package dev.patchbay.runtime.config;

import static dev.patchbay.runtime.config.FileSettings.TYPE;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import dev.patchbay.runtime.config.Node.Mapping;
import dev.patchbay.runtime.config.Node.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Binds sections whose {@code type} says which factory's settings they hold.
 *
 * @param <T> what a bound section is
 */
final class TypedSections<T> {
    /** Puts a bound section together. */
    @FunctionalInterface
    interface Maker<T> {
        T make(String name, String type, Record settings);
    }

    private final String kind;
    private final ImmutableSortedMap<String, Shape> types;
    private final Maker<T> maker;
    private final Problems problems;
    private final Binder binder;

    /** @param kind what has such a type, such as stage */
    TypedSections(
            String kind, ImmutableSortedMap<String, Shape> types, Maker<T> maker, Problems problems, Binder binder) {
        this.kind = kind;
        this.types = types;
        this.maker = maker;
        this.problems = problems;
        this.binder = binder;
    }

    /** {@return every section that could be bound, by its key} */
    Map<String, T> bindAll(Mapping sections) {
        var bound = ImmutableMap.<String, T>builder();
        sections.entries()
                .forEach((name, node) -> Optional.ofNullable(binder.mapping(node))
                        .flatMap(section -> bind(name, section))
                        .ifPresent(one -> bound.put(name, one)));
        return bound.build();
    }

    private Optional<T> bind(String name, Mapping section) {
        var type = section.get(TYPE);
        if (type == null) {
            problems.atKey(section.spot().child(TYPE), "required, but missing; " + installed());
            return Optional.empty();
        }
        var text = text(type);
        return text == null ? Optional.empty() : bind(name, section, text);
    }

    /** Binds a section that is of this type, whether it says so or not. */
    Optional<T> bind(String name, Mapping section, Scalar type) {
        var shape = types.get(type.text());
        if (shape == null) {
            problems.atValue(type.spot(), unknown(type));
            return Optional.empty();
        }
        var known = new ArrayList<>(List.of(TYPE));
        known.addAll(shape.keys());
        binder.refuseOthers(section, known);
        return Optional.ofNullable(binder.bind(section, shape))
                .map(settings -> maker.make(name, type.text(), settings));
    }

    /** {@return the node as text; null when it is something else, which has been reported} */
    @Nullable Scalar text(Node node) {
        if (node instanceof Scalar scalar && scalar.incomplete()) {
            return null;
        }
        return binder.read(new ScalarType.Text(), node) == null ? null : (Scalar) node;
    }

    private String unknown(Scalar type) {
        var guess = Nearest.to(type.text(), types.keySet())
                .map(near -> "did you mean " + near + "? ")
                .orElse("");
        return "no loaded plugin has the " + kind + " type " + type.shown() + "; " + guess + installed()
                + "; if it is of another plugin, install that";
    }

    private String installed() {
        return types.isEmpty()
                ? "no " + kind + " type is installed"
                : "installed types are " + String.join(", ", types.keySet());
    }
}
