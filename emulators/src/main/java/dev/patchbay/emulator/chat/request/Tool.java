package dev.patchbay.emulator.chat.request;

import org.jspecify.annotations.Nullable;

/**
 * A function that the client offers.
 *
 * @param name of the function
 * @param description for the model; null for none
 * @param parameters JSON schema as text; null for none
 * @param strict whether the arguments must fit the schema
 */
public record Tool(
        String name, @Nullable String description, @Nullable String parameters, boolean strict) {}
