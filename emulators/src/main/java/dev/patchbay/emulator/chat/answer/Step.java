package dev.patchbay.emulator.chat.answer;

import java.util.Map;

/** One thing that a server does while it answers. */
public sealed interface Step {
    /**
     * Lets time pass.
     *
     * @param ms how much, ms
     */
    record Wait(long ms) implements Step {}

    /**
     * Sends status and headers.
     *
     * @param status HTTP status
     * @param headers in this order
     */
    record Head(int status, Map<String, String> headers) implements Step {}

    /**
     * Sends an event of the stream.
     *
     * @param data one line
     * @param tokens how many tokens of the answer it carries
     */
    record Event(String data, int tokens) implements Step {}

    /**
     * Sends a comment, which clients of a stream have to ignore.
     *
     * @param text one line
     */
    record Comment(String text) implements Step {}

    /**
     * Sends text as it is.
     *
     * @param text the text
     * @param tokens how many tokens of the answer it carries
     */
    record Text(String text, int tokens) implements Step {}

    /**
     * Sends the first half of an event or a text.
     *
     * @param whole of which
     */
    record Half(Step whole) implements Step {}

    /** From here on sends each event in two writes. */
    record Split() implements Step {}

    /** Ends the answer in good order. */
    record End() implements Step {}

    /** Resets the connection. */
    record Reset() implements Step {}

    /** Sends no more, and keeps the connection open. */
    record Stall() implements Step {}
}
