package dev.patchbay.runtime.config;

/** What a component of a settings record may be. */
sealed interface SettingType
        permits ScalarType, SettingType.Nested, SettingType.ListOf, SettingType.MapOf, SettingType.Maybe {
    /** Another settings record. */
    record Nested(Shape shape) implements SettingType {}

    /** A list of one type. */
    record ListOf(SettingType item) implements SettingType {}

    /** A map from names to one type. */
    record MapOf(SettingType value) implements SettingType {}

    /** An {@code Optional}. */
    record Maybe(SettingType value) implements SettingType {}

    /** {@return how a message and the reference name it, after "must be"} */
    default String expected() {
        return switch (this) {
            case ScalarType scalar -> scalar.wanted();
            case Nested _, MapOf _ -> "a map";
            case ListOf _ -> "a list";
            case Maybe maybe -> maybe.value().expected();
        };
    }
}
