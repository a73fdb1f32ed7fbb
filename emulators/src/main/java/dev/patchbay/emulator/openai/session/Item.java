package dev.patchbay.emulator.openai.session;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something in the conversation. */
public sealed interface Item {
    /** {@return its id} */
    String id();

    /** Who said it. */
    enum Role {
        /** The developer. */
        SYSTEM,
        /** The caller. */
        USER,
        /** The model. */
        ASSISTANT
    }

    /** What a message is made of. */
    enum Kind {
        /** Text of the user or the developer. */
        INPUT_TEXT,
        /** The user's voice. */
        INPUT_AUDIO,
        /** A picture. */
        INPUT_IMAGE,
        /** What the model wrote. */
        OUTPUT_TEXT,
        /** What the model said. */
        OUTPUT_AUDIO
    }

    /**
     * A part of a message.
     *
     * @param kind what it is
     * @param text the text, the transcript or the address of the picture; null when there is none (any more)
     * @param audioMs how long the audio is, ms; 0 for what is none
     */
    record Content(Kind kind, @Nullable String text, int audioMs) {}

    /**
     * A message.
     *
     * @param id its id
     * @param role who said it
     * @param status {@code completed}, {@code incomplete} or {@code in_progress}
     * @param content its parts
     */
    record Message(String id, Role role, String status, List<Content> content) implements Item {}

    /**
     * The model called a function.
     *
     * @param id its id
     * @param status as that of a message
     * @param callId what the output refers to
     * @param name of the function
     * @param arguments JSON text
     */
    record FunctionCall(String id, String status, String callId, String name, String arguments) implements Item {}

    /**
     * The client has run a function.
     *
     * @param id its id
     * @param callId of the call
     * @param output what came out
     */
    record FunctionOutput(String id, String callId, String output) implements Item {}

    /**
     * Anything else that the emulator only keeps.
     *
     * @param id its id
     * @param json all of it
     */
    record Other(String id, String json) implements Item {}
}
