package dev.patchbay.plugin.local;

import dev.patchbay.api.config.Setting;
import java.util.List;

/**
 * The settings of the {@code local} agent. Texts are English: the voices know no other language, and pass over letters
 * that English has not.
 *
 * @param voice which voice speaks
 * @param greeting blank for none
 * @param lines blank ones are passed over
 * @param goodbye blank for none
 * @param repeatDtmf whether keys are read back
 * @param wordsPerMinute words
 * @param pitchHz hertz
 */
public record LocalConfig(
        @Setting(
                value = "Who speaks: kevin16 (16000 Hz) or kevin (8000 Hz, as a telephone carries it).",
                fallback = "kevin16")
        Voice voice,

        @Setting(
                value = "Said when the call is up. Blank: the agent waits for the caller.",
                fallback = "Hello, this is Patchbay. You can talk to me, interrupt me, or press some keys."
                        + " How can I help you?")
        String greeting,

        @Setting(
                value = "What the agent answers, one line for each of the caller's turns, whatever the caller said.",
                fallback = "[\"Of course, I can look that up. What is your order number, please?\","
                        + " \"Thank you. Your order left our warehouse this morning, and it is on its way to you.\","
                        + " \"Let me tell you how the delivery works, and interrupt me when you have heard enough."
                        + " The driver calls you about an hour before, carries the parcel up to your door, and asks"
                        + " for a signature. If nobody is at home, the parcel waits at the nearest shop for seven"
                        + " days, and you may send somebody else to fetch it.\","
                        + " \"Is there anything else that I can do for you?\"]")
        List<String> lines,

        @Setting(
                value = "Said at the caller's first turn after the last line; then the agent hangs up. Blank: it"
                        + " hangs up at once.",
                fallback = "Thank you for calling. Goodbye!")
        String goodbye,

        @Setting(value = "Whether to read the keys back that the caller presses.", fallback = "true")
        boolean repeatDtmf,

        @Setting(value = "How fast to speak, in words a minute.", fallback = "150", min = 80, max = 300)
        int wordsPerMinute,

        @Setting(
                value = "How high to speak: the voice's average pitch, in hertz.",
                fallback = "100",
                min = 50,
                max = 300)
        int pitchHz) {
    /** Keeps its own list. */
    public LocalConfig {
        lines = List.copyOf(lines);
    }

    /** The diphone voices of FreeTTS: one speaker, recorded at two rates. */
    public enum Voice {
        /** Recorded at 16000 Hz. */
        KEVIN16("kevin16", 16_000),
        /** Recorded at 8000 Hz. */
        KEVIN("kevin", 8_000);

        private final String freeTtsName;
        private final int sampleRate;

        Voice(String freeTtsName, int sampleRate) {
            this.freeTtsName = freeTtsName;
            this.sampleRate = sampleRate;
        }

        String freeTtsName() {
            return freeTtsName;
        }

        int sampleRate() {
            return sampleRate;
        }
    }
}
