package dev.patchbay.plugin.deepgram.transcription;

import dev.patchbay.api.event.StageEvent;
import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * The session's detector makes the turns. Within one, whatever segments the provider hears are joined, and told as final
 * once, when the turn is over: the session answers the first final words that it gets after that, and words told as final
 * sooner, or in two parts, would be answered without the rest. What the provider has not finished by then it is asked to
 * finish; what it does not finish in time is taken as it stands. Words outside of any turn are told as they come.
 */
final class DetectorTurns implements Turns {
    /** The provider, as far as the end of a turn concerns it. */
    interface Provider {
        /** {@return whether it has told, in final words, all that was said up to a place in the call} */
        boolean settled(long atMs);

        /** Asks it for its final words; false when it is not there, or has not heard everything up to a place. */
        boolean finish(long atMs);

        /** {@return whether it has told its final words since {@link #finish}, as an answer to it} */
        boolean answered();

        /** {@return the words that are not final, which nobody waits for any longer; empty when there are none} */
        String giveUp();
    }

    private static final Duration SOON = Duration.ofMillis(100);

    private final Consumer<StageEvent> publish;
    private final BiConsumer<Duration, Runnable> later;
    private final Provider provider;
    private final LongSupplier heardMs;
    private final Duration patience;
    private String finished = "";
    private String told = "";
    private double confidence;
    private boolean turn;
    private boolean waiting;
    private int waits;
    private long ended;

    /**
     * @param publish tells the session
     * @param later runs a task in the session's turn, after a time
     * @param heardMs how much of the caller there has been
     * @param patience how long the final words are waited for
     */
    DetectorTurns(
            Consumer<StageEvent> publish,
            BiConsumer<Duration, Runnable> later,
            LongSupplier heardMs,
            Provider provider,
            Duration patience) {
        this.publish = publish;
        this.later = later;
        this.heardMs = heardMs;
        this.provider = provider;
        this.patience = patience;
    }

    @Override
    public void heard(String text, double confident, Duration began) {
        confidence = confident;
        tell(joined(finished, text));
    }

    private void tell(String text) {
        if (!text.equals(told)) {
            told = text;
            publish.accept(new StageEvent.Transcript(text, false, confidence));
        }
    }

    private static String joined(String first, String second) {
        return first.isBlank() ? second.strip() : second.isBlank() ? first : first + " " + second.strip();
    }

    /** The detector will say. */
    @Override
    public void expected(double confident) {}

    /** The detector has said nothing else. */
    @Override
    public void resumed() {}

    @Override
    public void done(String text, double confident, Duration silence) {
        finished = joined(finished, text);
        if (!text.isBlank()) {
            confidence = confident;
        }
        if (waiting ? provider.answered() || provider.settled(ended) : !turn) {
            over();
        } else if (!finished.isEmpty()) {
            tell(finished);
        }
    }

    private void over() {
        waiting = false;
        waits++;
        told = "";
        if (!finished.isBlank()) {
            publish.accept(new StageEvent.Transcript(finished, true, confidence));
            finished = "";
        }
    }

    /** Whoever goes on before the final words came has not finished: they belong to what follows. */
    @Override
    public void callerStarted() {
        turn = true;
        waiting = false;
        waits++;
    }

    @Override
    public void callerStopped() {
        turn = false;
        ended = heardMs.getAsLong();
        if (provider.settled(ended)) {
            over();
        } else {
            waiting = true;
            ask(++waits);
        }
    }

    private void ask(int which) {
        boolean asked = provider.finish(ended);
        later.accept(asked ? patience : SOON, () -> {
            if (waiting && which == waits) {
                if (asked) {
                    finished = joined(finished, provider.giveUp());
                    over();
                } else {
                    ask(which);
                }
            }
        });
    }
}
