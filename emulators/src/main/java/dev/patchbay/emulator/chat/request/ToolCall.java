package dev.patchbay.emulator.chat.request;

/**
 * A call of a function, as the model made it.
 *
 * @param id which its output names
 * @param name of the function
 * @param arguments JSON text, as the model wrote it
 */
public record ToolCall(String id, String name, String arguments) {}
