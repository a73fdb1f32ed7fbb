package dev.patchbay.emulator.openai.session;

import java.nio.charset.StandardCharsets;
import tools.jackson.databind.node.ObjectNode;

/** Something for the client. */
public sealed interface ServerEvent {
    /** {@return the event's type, or what stands for it} */
    String type();

    /** {@return the whole message as it is sent} */
    String text();

    /**
     * An ordinary event.
     *
     * @param type its type
     * @param body all of it
     */
    record Json(String type, ObjectNode body) implements ServerEvent {
        @Override
        public String text() {
            return body.toString();
        }
    }

    /**
     * Audio. It is kept in parts, since the large one is shared by all sessions that say the same.
     *
     * @param type its type
     * @param head the message up to the audio
     * @param base64 the audio, not to be changed
     * @param millis how long it lasts, ms
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Audio(String type, String head, byte[] base64, int millis) implements ServerEvent {
        /** What stands behind the audio. */
        public static final String TAIL = "\"}";

        @Override
        public String text() {
            return head + new String(base64, StandardCharsets.ISO_8859_1) + TAIL;
        }
    }

    /**
     * Text that is no event.
     *
     * @param type what it is, for people
     * @param text any
     */
    record Raw(String type, String text) implements ServerEvent {}
}
