package dev.patchbay.emulator.asterisk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Lines for a demo caller: a synthetic voice, 8 kHz, about −20 dBFS, with 50 ms of silence either end. */
public enum CallerVoice {
    /** Opens the conversation. */
    ASK_ABOUT_ORDER("ask-about-order", "Hello. I would like to ask about my order."),
    /** Answers the question for the order number. */
    ORDER_NUMBER("order-number", "It is number four two seven."),
    /** Interrupts the agent. */
    INTERRUPT("interrupt", "Sorry, wait a moment."),
    /** Asks for something that takes a tool. */
    SEND_TO_OFFICE("send-to-office", "Could you send it to my office instead?"),
    /** Closes the conversation. */
    GOODBYE("goodbye", "Thank you, that is all. Goodbye.");

    private final String file;
    private final String text;

    CallerVoice(String file, String text) {
        this.file = "caller/" + file + ".wav";
        this.text = text;
    }

    /** What is said. */
    public String text() {
        return text;
    }

    /** The line as audio, read anew with every call. */
    public Samples samples() {
        try (InputStream in = CallerVoice.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing from the jar of the emulators; build it again");
            }
            return WavReader.read(file, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + file, e);
        }
    }
}
