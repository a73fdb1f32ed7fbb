package dev.patchbay.api.tool;

/**
 * A model's request to run a function.
 *
 * @param id the provider's id of the request; the answer goes back under it
 * @param name of a {@link ToolSpec}
 * @param argumentsJson a JSON object, as the model wrote it: not checked against the schema
 */
public record ToolCall(String id, String name, String argumentsJson) {}
