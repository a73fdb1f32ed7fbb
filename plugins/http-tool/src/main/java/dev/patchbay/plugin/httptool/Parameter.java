package dev.patchbay.plugin.httptool;

import dev.patchbay.api.config.Setting;
import java.util.List;

/**
 * One argument that the model is asked for.
 *
 * @param type what it may be
 * @param description for the model
 * @param required whether the service needs it
 * @param choices the values allowed; empty for any
 */
public record Parameter(
        @Setting(value = "What it may be.", fallback = "string")
        Type type,

        @Setting(value = "What it means, for the model.", fallback = "\"\"")
        String description,

        @Setting(value = "Whether the service needs it.", fallback = "true")
        boolean required,

        @Setting("The values allowed, where the type is string; without them any is.")
        List<String> choices) {
    /** Refuses choices of what is no text, and keeps its own list. */
    public Parameter {
        choices = List.copyOf(choices);
        if (!choices.isEmpty() && type != Type.STRING) {
            throw new IllegalArgumentException("choices go with the type string alone");
        }
    }

    /** What an argument may be, in the words of JSON Schema. */
    public enum Type {
        /** Text. */
        STRING,
        /** A whole number. */
        INTEGER,
        /** Any number. */
        NUMBER,
        /** True or false. */
        BOOLEAN
    }
}
