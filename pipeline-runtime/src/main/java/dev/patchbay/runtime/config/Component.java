package dev.patchbay.runtime.config;

import dev.patchbay.api.config.Setting;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Locale;

/**
 * One setting: a component of a settings record.
 *
 * @param key its name in the file
 * @param about what it is for, its fallback and its range
 */
record Component(String key, Setting about, SettingType type, RecordComponent component) {
    /** {@return the name as it stands in the file: {@code apiKey} is {@code api_key}} */
    static String key(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .replaceAll("([A-Z])([A-Z][a-z])", "$1_$2")
                .toLowerCase(Locale.ROOT);
    }

    boolean hasFallback() {
        return !about.fallback().isEmpty();
    }

    /** Whether the file must have it. */
    boolean isRequired() {
        return !hasFallback() && type instanceof ScalarType;
    }

    /** {@return the value in a record} */
    Object valueIn(Record settings) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(settings);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + component.getName() + " of " + settings.getClass(), e);
        }
    }
}
