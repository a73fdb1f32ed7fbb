package dev.patchbay.runtime.config;

import com.google.common.collect.ImmutableList;
import dev.patchbay.api.config.Secret;
import dev.patchbay.api.config.Setting;
import dev.patchbay.api.media.AudioFormat;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the components of record classes by reflection, collecting what a plugin's author got wrong. */
final class ShapeReader {
    private static final Map<Class<?>, Function<Range, ScalarType>> SCALARS = Map.ofEntries(
            Map.entry(String.class, _ -> new ScalarType.Text()),
            Map.entry(int.class, range -> new ScalarType.Whole(range, false)),
            Map.entry(Integer.class, range -> new ScalarType.Whole(range, false)),
            Map.entry(long.class, range -> new ScalarType.Whole(range, true)),
            Map.entry(Long.class, range -> new ScalarType.Whole(range, true)),
            Map.entry(double.class, ScalarType.Decimal::new),
            Map.entry(Double.class, ScalarType.Decimal::new),
            Map.entry(boolean.class, _ -> new ScalarType.Flag()),
            Map.entry(Boolean.class, _ -> new ScalarType.Flag()),
            Map.entry(Duration.class, _ -> new ScalarType.Time()),
            Map.entry(Secret.class, _ -> new ScalarType.Hidden()),
            Map.entry(AudioFormat.class, _ -> new ScalarType.Format()));

    private final Deque<Class<?>> reading = new ArrayDeque<>();
    private final List<String> flaws = new ArrayList<>();

    List<String> flaws() {
        return List.copyOf(flaws);
    }

    /** {@return the shape, without the components that have flaws} */
    Shape read(Class<? extends Record> type) {
        reading.push(type);
        Map<String, RecordComponent> byKey = new LinkedHashMap<>();
        var components = ImmutableList.<Component>builder();
        for (var component : type.getRecordComponents()) {
            String key = Component.key(component.getName());
            var clash = byKey.putIfAbsent(key, component);
            if (clash != null) {
                flaw(component, "has the key " + key + ", as " + clash.getName() + " has");
            } else {
                read(component, key).ifPresent(components::add);
            }
        }
        reading.pop();
        return new Shape(type, components.build());
    }

    private Optional<Component> read(RecordComponent component, String key) {
        var about = component.getAnnotation(Setting.class);
        if (about == null) {
            flaw(component, "has no @Setting");
            return Optional.empty();
        }
        int before = flaws.size();
        var type = type(component.getGenericType(), component, about);
        if (type == null) {
            return Optional.empty();
        }
        var range = Range.of(about.min(), about.max());
        if (range.isLimited() && !isNumeric(type)) {
            flaw(component, "has a range, but is no number");
        }
        var read = new Component(key, about, type, component);
        if (flaws.size() == before) {
            fallbackFlaw(read).ifPresent(reason -> flaw(component, reason));
        }
        return Optional.of(read);
    }

    private @Nullable SettingType type(Type type, RecordComponent component, Setting about) {
        return switch (type) {
            case Class<?> plain when plain.isRecord() && plain != AudioFormat.class -> nested(plain, component);
            case Class<?> plain -> scalar(plain, component, about);
            case ParameterizedType generic -> generic(generic, component, about);
            default -> unsupported(type, component);
        };
    }

    private @Nullable SettingType nested(Class<?> type, RecordComponent component) {
        if (reading.contains(type)) {
            flaw(component, "contains " + type.getSimpleName() + " again");
            return null;
        }
        return new SettingType.Nested(read(type.asSubclass(Record.class)));
    }

    private @Nullable SettingType scalar(Class<?> type, RecordComponent component, Setting about) {
        var range = Range.of(about.min(), about.max());
        if (type.isEnum()) {
            return new ScalarType.Choice(
                    ImmutableList.copyOf(type.asSubclass(Enum.class).getEnumConstants()));
        }
        var scalar = SCALARS.get(type);
        return scalar == null ? unsupported(type, component) : scalar.apply(range);
    }

    private @Nullable SettingType generic(ParameterizedType type, RecordComponent component, Setting about) {
        var arguments = type.getActualTypeArguments();
        var value = type(arguments[arguments.length - 1], component, about);
        if (value == null) {
            return null;
        }
        if (type.getRawType() == List.class) {
            return new SettingType.ListOf(value);
        }
        if (type.getRawType() == Map.class && arguments[0] == String.class) {
            return new SettingType.MapOf(value);
        }
        return type.getRawType() == Optional.class ? new SettingType.Maybe(value) : unsupported(type, component);
    }

    private @Nullable SettingType unsupported(Type type, RecordComponent component) {
        flaw(component, "is a " + type.getTypeName() + ", which no setting can be");
        return null;
    }

    private static boolean isNumeric(SettingType type) {
        return switch (type) {
            case ScalarType scalar -> scalar instanceof ScalarType.Whole || scalar instanceof ScalarType.Decimal;
            case SettingType.ListOf list -> isNumeric(list.item());
            case SettingType.MapOf map -> isNumeric(map.value());
            case SettingType.Maybe maybe -> isNumeric(maybe.value());
            case SettingType.Nested _ -> false;
        };
    }

    private static Optional<String> fallbackFlaw(Component component) {
        if (!component.hasFallback()) {
            return Optional.empty();
        }
        if (component.type() instanceof SettingType.Maybe) {
            return Optional.of("has a fallback, but is Optional");
        }
        return Fallback.flaw(component);
    }

    private void flaw(RecordComponent component, String reason) {
        flaws.add(component.getDeclaringRecord().getName() + "." + component.getName() + " " + reason);
    }
}
