package dev.patchbay.distribution;

import dev.patchbay.emulator.asterisk.CallerVoice;
import java.util.List;
import java.util.stream.Stream;

/** One conversation, in the words that every provider hears and says in it. */
final class Conversation {
    static final String GREETING = "Hello, this is the workshop.";

    /** Said twice: whole, and until the caller has heard enough. One sentence, so that all providers say it in one go. */
    static final String LONG = "The workshop is open from nine in the morning until five in the afternoon on every day";

    static final String GO_ON = "Of course.";
    static final String GOODBYE = "Thank you for calling, goodbye.";

    /** What the agent is asked to hang up with. */
    static final String HANG_UP = "hangup_call";

    /** The third speaks over the agent. */
    static final List<CallerVoice> CALLER =
            List.of(CallerVoice.ASK_ABOUT_ORDER, CallerVoice.ORDER_NUMBER, CallerVoice.INTERRUPT, CallerVoice.GOODBYE);

    private Conversation() {}

    /** The words of the caller's turns. */
    static Stream<String> callersWords() {
        return CALLER.stream().map(CallerVoice::text);
    }
}
