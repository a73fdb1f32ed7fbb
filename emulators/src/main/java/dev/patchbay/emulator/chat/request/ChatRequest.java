package dev.patchbay.emulator.chat.request;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks for.
 *
 * @param model which model is to answer
 * @param messages the conversation so far, oldest first
 * @param tools the functions that the model may call
 * @param toolChoice {@code auto}, {@code none}, {@code required}, or the name of a function; null for none said
 * @param parallelCalls whether one answer may call several functions
 * @param stream whether the answer is to come in pieces
 * @param usage whether the client asked for the usage of a stream
 * @param maxTokens how many tokens the answer may have; null for any number
 * @param stop words at which the answer is to end
 */
public record ChatRequest(
        String model,
        List<Message> messages,
        List<Tool> tools,
        @Nullable String toolChoice,
        boolean parallelCalls,
        boolean stream,
        boolean usage,
        @Nullable Integer maxTokens,
        List<String> stop) {
    /** Keeps its own lists. */
    public ChatRequest {
        messages = List.copyOf(messages);
        tools = List.copyOf(tools);
        stop = List.copyOf(stop);
    }

    /**
     * Whether a function may be called.
     *
     * @param name of the function
     * @return whether the client offers it
     */
    public boolean offers(String name) {
        return tools.stream().anyMatch(tool -> tool.name().equals(name));
    }

    /** {@return what the user said last, if anything} */
    public Optional<String> lastUserText() {
        return messages.reversed().stream()
                .filter(Message.User.class::isInstance)
                .map(Message::text)
                .findFirst();
    }
}
