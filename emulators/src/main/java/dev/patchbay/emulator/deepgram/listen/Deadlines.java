package dev.patchbay.emulator.deepgram.listen;

import dev.patchbay.emulator.deepgram.scenario.ListenScript;
import org.jspecify.annotations.Nullable;

/** When the service loses patience. Before the first audio only audio counts, after it text does too. */
final class Deadlines {
    /** Nothing came: NET-0001. */
    static final String NOTHING_RECEIVED =
            "Deepgram did not receive audio data or a text message within the timeout window."
                    + " See https://dpgr.am/net0001";

    /** Nothing went: NET-0000. */
    static final String NOTHING_SENT =
            "Deepgram did not provide a response message within the timeout window. See https://dpgr.am/net0000";

    private final ListenScript script;
    private long heardMs;
    private long saidMs;
    private boolean audio;

    Deadlines(ListenScript script, long now) {
        this.script = script;
        heardMs = now;
        saidMs = now;
    }

    void audio(long now) {
        audio = true;
        heardMs = now;
    }

    void text(long now) {
        if (audio) {
            heardMs = now;
        }
    }

    void result(long now) {
        saidMs = now;
    }

    long nextDue() {
        var responseMs = script.responseMs();
        long response = responseMs == null || !audio ? Long.MAX_VALUE : saidMs + responseMs;
        return Math.min(heardMs + script.idleMs(), response);
    }

    /** Why it is over, null when it is not. */
    @Nullable String over(long now) {
        if (now < nextDue()) {
            return null;
        }
        return now >= heardMs + script.idleMs() ? NOTHING_RECEIVED : NOTHING_SENT;
    }
}
