package dev.patchbay.runtime.plugin;

import java.lang.reflect.Modifier;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a factory's {@code configType()} must be; a raw type in the plugin gets any class past its compiler. */
final class SettingsType {
    private SettingsType() {}

    /** What keeps settings from being read into the class, for the end of a sentence; empty when nothing does. */
    static Optional<String> flaw(@Nullable Class<?> type) {
        if (type == null) {
            return Optional.of("its configType() is null");
        }
        if (!type.isRecord()) {
            return Optional.of("its configType() " + type.getName() + " is no record");
        }
        return Modifier.isPublic(type.getModifiers())
                ? Optional.empty()
                : Optional.of("its configType() " + type.getName() + " is not public");
    }
}
