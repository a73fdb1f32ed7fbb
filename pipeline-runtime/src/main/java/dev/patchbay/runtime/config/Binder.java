package dev.patchbay.runtime.config;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.patchbay.api.config.Secret;
import dev.patchbay.runtime.config.Node.Mapping;
import dev.patchbay.runtime.config.Node.Nothing;
import dev.patchbay.runtime.config.Node.Scalar;
import dev.patchbay.runtime.config.Node.Sequence;
import dev.patchbay.runtime.config.SettingType.ListOf;
import dev.patchbay.runtime.config.SettingType.MapOf;
import dev.patchbay.runtime.config.SettingType.Maybe;
import dev.patchbay.runtime.config.SettingType.Nested;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes records of nodes. Reports every problem and goes on: a value that cannot be read gives way to its default, and
 * only where there is none the record is given up.
 */
final class Binder {
    private final Problems problems;
    private final Environment environment;
    private final Redaction redaction;

    Binder(Problems problems, Environment environment, Redaction redaction) {
        this.problems = problems;
        this.environment = environment;
        this.redaction = redaction;
    }

    /** {@return the record; null when it could not be built, for a reason that has been reported} */
    @Nullable Record bind(Mapping section, Shape shape) {
        int before = problems.count();
        Object[] values = shape.components().stream()
                .map(component -> component(section, component))
                .toArray();
        if (Arrays.asList(values).contains(null)) {
            return null;
        }
        return create(section.spot(), shape, values, problems.count() == before && !section.hasGaps());
    }

    /** Reports the keys that are none of the known ones. */
    void refuseOthers(Mapping section, Collection<String> known) {
        refuseOthers(section, known, "");
    }

    /**
     * Reports the keys that are none of the known ones.
     *
     * @param advice how to go on after the list of known keys, when no key is near enough to be meant
     */
    void refuseOthers(Mapping section, Collection<String> known, String advice) {
        section.entries().forEach((key, value) -> {
            if (!known.contains(key)) {
                String listing = "known keys are " + String.join(", ", known) + advice;
                String hint = known.isEmpty() ? "there are no settings here" : Nearest.hint(key, known, listing);
                problems.atKey(value.spot(), "unknown key; " + hint);
            }
        });
    }

    /** {@return what the node means; null when it is not of the type, which has been reported} */
    @Nullable Object read(SettingType type, Node node) {
        if (node instanceof Scalar scalar && scalar.incomplete() && !isText(type)) {
            return null;
        }
        return switch (type) {
            case ScalarType scalar -> scalar(scalar, node);
            case Nested nested -> {
                var section = mapping(node);
                if (section != null) {
                    refuseOthers(section, nested.shape().keys());
                }
                yield section == null ? null : bind(section, nested.shape());
            }
            case ListOf list -> list(list, node);
            case MapOf map -> map(map, node);
            case Maybe maybe -> maybe(maybe, node);
        };
    }

    /** {@return the node as a map, an empty one for a key with nothing after it; null when it is something else} */
    @Nullable Mapping mapping(Node node) {
        return switch (node) {
            case Mapping mapping -> mapping;
            case Nothing nothing -> Mapping.empty(nothing.spot());
            case Scalar scalar when scalar.incomplete() -> null;
            case Scalar _, Sequence _ -> {
                refuse(node, "a map");
                yield null;
            }
        };
    }

    private @Nullable Object component(Mapping section, Component component) {
        var node = section.get(component.key());
        var value = node == null ? null : read(component.type(), node);
        return value == null ? otherwise(section, component, node == null) : value;
    }

    private @Nullable Object otherwise(Mapping section, Component component, boolean absent) {
        var spot = section.spot().child(component.key());
        if (component.hasFallback()) {
            return read(component.type(), Fallback.node(component, spot, environment));
        }
        return switch (component.type()) {
            case ScalarType _ -> {
                if (absent) {
                    problems.atKey(spot, "required, but missing");
                }
                yield null;
            }
            case Maybe _ -> Optional.empty();
            case ListOf _ -> List.of();
            case MapOf _ -> Map.of();
            case Nested nested -> bind(Mapping.empty(spot), nested.shape());
        };
    }

    private @Nullable Object scalar(ScalarType type, Node node) {
        if (node instanceof Nothing) {
            problems.atKey(node.spot(), "has no value; write one or remove the key");
            return null;
        }
        if (!(node instanceof Scalar scalar)) {
            refuse(node, type.expected());
            return null;
        }
        var value = type.parse(scalar.text()).orElse(null);
        if (value instanceof Secret secret) {
            redaction.hide(secret);
        }
        if (value == null) {
            problems.atValue(node.spot(), "must be " + type.expected() + ", not " + scalar.shown());
        }
        return value;
    }

    private @Nullable Object list(ListOf type, Node node) {
        if (node instanceof Nothing) {
            return List.of();
        }
        if (!(node instanceof Sequence sequence)) {
            refuse(node, "a list");
            return null;
        }
        var items = ImmutableList.builder();
        for (var item : sequence.items()) {
            var value = read(type.item(), item);
            if (value != null) {
                items.add(value);
            }
        }
        return items.build();
    }

    private @Nullable Object map(MapOf type, Node node) {
        var section = mapping(node);
        if (section == null) {
            return null;
        }
        var values = ImmutableMap.<String, Object>builder();
        section.entries().forEach((key, entry) -> {
            var value = read(type.value(), entry);
            if (value != null) {
                values.put(key, value);
            }
        });
        return values.build();
    }

    private @Nullable Object maybe(Maybe type, Node node) {
        if (node instanceof Nothing) {
            String some = type.value() instanceof ScalarType ? "one" : type.value() instanceof ListOf ? "[]" : "{}";
            problems.atKey(node.spot(), "has no value; write " + some + " or remove the key");
            return null;
        }
        var value = read(type.value(), node);
        return value == null ? null : Optional.of(value);
    }

    /**
     * @param clean whether every value came from the file: otherwise what the constructor says about them would blame the
     *     operator a second time, or for a default
     */
    private @Nullable Record create(Spot spot, Shape shape, Object[] values, boolean clean) {
        try {
            return shape.create(values);
        } catch (InvocationTargetException e) {
            if (clean) {
                problems.atKey(spot, redaction.clean(reason(e.getCause())));
            }
            return null;
        }
    }

    private static String reason(@Nullable Throwable thrown) {
        if (thrown instanceof IllegalArgumentException refusal && refusal.getMessage() != null) {
            return refusal.getMessage();
        }
        return "these settings make their plugin fail: " + thrown;
    }

    private void refuse(Node node, String expected) {
        problems.atValue(node.spot(), "must be " + expected + ", not " + node.kind());
    }

    private static boolean isText(SettingType type) {
        return switch (type) {
            case ScalarType scalar -> scalar instanceof ScalarType.Text || scalar instanceof ScalarType.Hidden;
            case Maybe maybe -> isText(maybe.value());
            case ListOf _, MapOf _, Nested _ -> false;
        };
    }
}
