package dev.patchbay.plugin.deepgram.agent;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.stage.Outbox;
import dev.patchbay.api.stage.StageContext;
import dev.patchbay.api.stage.Utterance;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The agent's audio on its way to playout, and which words it is of. The server sends it much faster than it is played, and
 * writing it waits, so it is kept here, up to a limit of time, and written by a thread of its own.
 *
 * <p><b>Threads.</b> The session's turn brings and drops audio; the outbox's thread writes it.
 */
final class AgentVoice {
    /** A longer answer is one that nobody listens to the end of; 14 MB of 24 kHz. */
    static final Duration MOST = Duration.ofMinutes(5);

    private sealed interface Step {
        String utterance();
    }

    private record Words(String utterance, String text) implements Step {}

    private record Audio(String utterance, ByteBuffer bytes) implements Step {}

    private record End(String utterance) implements Step {}

    private enum Wake {
        UP
    }

    private final StageContext session;
    private final Runnable unheard;
    private final int mostBytes;
    private final Outbox<Wake> wake;
    private final Deque<Step> steps = new ArrayDeque<>();
    private int bytes;
    private boolean awake;
    private String open = "";
    private String words = "";
    private @Nullable Utterance utterance;

    /**
     * @param unheard in the session's turn: an utterance has ended of which there was nothing to be heard
     */
    AgentVoice(StageContext session, AudioFormat format, Runnable unheard) {
        this.session = session;
        this.unheard = unheard;
        this.mostBytes = format.bytes(MOST);
        // One wake-up waits at most, so none is ever dropped.
        this.wake = session.outbox("agent audio", 1, up -> write());
    }

    /** The audio that follows is of these words. */
    void words(String id, String text) {
        add(new Words(id, text));
    }

    /** Brings audio; false when so much waits already that it was left out. */
    boolean audio(String id, ByteBuffer audio) {
        synchronized (steps) {
            if (bytes + audio.remaining() > mostBytes) {
                return false;
            }
            bytes += audio.remaining();
        }
        add(new Audio(id, audio));
        return true;
    }

    /** There is no more of an utterance. */
    void end(String id) {
        add(new End(id));
    }

    private void add(Step step) {
        boolean asleep;
        synchronized (steps) {
            steps.addLast(step);
            asleep = !awake;
            awake = true;
        }
        if (asleep) {
            wake.offer(Wake.UP);
        }
    }

    /**
     * Forgets what was not written yet, and takes back what is being written.
     *
     * @return the utterances of which nothing was begun
     */
    Set<String> drop() {
        var never = new LinkedHashSet<String>();
        synchronized (steps) {
            steps.forEach(step -> never.add(step.utterance()));
            never.remove(open);
            steps.clear();
            bytes = 0;
            if (utterance != null) {
                var _ = utterance.cancel();
            }
            over();
        }
        return never;
    }

    private void over() {
        utterance = null;
        open = "";
        words = "";
    }

    /** {@return whether all that was brought is written} */
    boolean written() {
        synchronized (steps) {
            return steps.isEmpty() && !awake;
        }
    }

    /** {@return whether nothing waits to be written, or for its end} */
    boolean idle() {
        synchronized (steps) {
            return steps.isEmpty() && utterance == null;
        }
    }

    private void write() throws InterruptedException {
        for (var step = next(); step != null; step = next()) {
            switch (step) {
                case Words _ -> {}
                case Audio(String id, ByteBuffer audio) -> {
                    var into = into(id);
                    if (into != null) {
                        into.write(audio);
                    }
                }
                case End(String id) -> {
                    if (!close(id)) {
                        // Playout says when one stops that was heard, and of this one nobody else will.
                        session.execute(unheard);
                    }
                }
            }
        }
    }

    private @Nullable Step next() {
        synchronized (steps) {
            var step = steps.pollFirst();
            switch (step) {
                case null -> {}
                case Words(String id, String text) -> words = words.isEmpty() ? text : words + " " + text;
                case Audio(String id, ByteBuffer audio) -> {
                    bytes -= audio.remaining();
                    begin(id);
                }
                case End _ -> forgetWordsWithoutAudio();
            }
            awake = step != null;
            return step;
        }
    }

    private void forgetWordsWithoutAudio() {
        if (utterance == null) {
            words = "";
        }
    }

    /** Within the lock, so that what is dropped was begun, or never will be. */
    private void begin(String id) {
        if (id.equals(open)) {
            return;
        }
        if (utterance != null) {
            utterance.close();
        }
        open = id;
        utterance = session.begin(id);
    }

    private @Nullable Utterance into(String id) {
        synchronized (steps) {
            var into = id.equals(open) ? utterance : null;
            if (into != null && !words.isEmpty()) {
                into.says(words);
                words = "";
            }
            return into;
        }
    }

    private boolean close(String id) {
        synchronized (steps) {
            if (!id.equals(open) || utterance == null) {
                return false;
            }
            utterance.close();
            over();
            return true;
        }
    }
}
