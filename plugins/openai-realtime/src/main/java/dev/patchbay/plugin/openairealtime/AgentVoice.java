package dev.patchbay.plugin.openairealtime;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.stage.Outbox;
import dev.patchbay.api.stage.StageContext;
import dev.patchbay.api.stage.Utterance;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The agent's audio on its way to playout. The server sends it much faster than it is played, and writing it waits, so it
 * is kept here, up to a limit of time, and written by a thread of its own.
 *
 * <p><b>Threads.</b> The session's turn brings and drops audio; the outbox's thread writes it.
 */
final class AgentVoice {
    /** A longer answer is one that nobody listens to the end of; 14 MB of 24 kHz. */
    static final Duration MOST = Duration.ofMinutes(5);

    private sealed interface Step {}

    private record Audio(Part part, ByteBuffer bytes) implements Step {}

    private record End(Part part) implements Step {}

    private enum Wake {
        UP
    }

    private final StageContext session;
    private final int mostBytes;
    private final Outbox<Wake> wake;
    private final Deque<Step> steps = new ArrayDeque<>();
    private int bytes;
    private boolean awake;
    private @Nullable Part open;
    private @Nullable Utterance utterance;

    AgentVoice(StageContext session, AudioFormat format) {
        this.session = session;
        this.mostBytes = format.bytes(MOST);
        // One wake-up waits at most, so none is ever dropped.
        this.wake = session.outbox("agent audio", 1, up -> write());
    }

    /** Brings audio; false when so much waits already that it was left out. */
    boolean audio(Part part, ByteBuffer audio) {
        synchronized (steps) {
            if (bytes + audio.remaining() > mostBytes) {
                return false;
            }
            bytes += audio.remaining();
        }
        add(new Audio(part, audio));
        return true;
    }

    /** There is no more of a part. */
    void end(Part part) {
        add(new End(part));
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
     * @return every part that this touched, with how much of it was heard
     */
    List<Cut> drop() {
        var cut = new ArrayList<Cut>();
        synchronized (steps) {
            if (open != null && utterance != null) {
                cut.add(new Cut(open, utterance.cancel().played()));
            }
            for (var step : steps) {
                if (step instanceof Audio(Part part, ByteBuffer audio)
                        && cut.stream().noneMatch(one -> one.part().equals(part))) {
                    cut.add(new Cut(part, Duration.ZERO));
                }
            }
            steps.clear();
            bytes = 0;
            utterance = null;
            open = null;
        }
        return cut;
    }

    /**
     * What was taken back.
     *
     * @param part of an item
     * @param played how much of it was heard
     */
    record Cut(Part part, Duration played) {}

    /** {@return whether nothing waits to be written} */
    boolean idle() {
        synchronized (steps) {
            return steps.isEmpty() && utterance == null;
        }
    }

    private void write() throws InterruptedException {
        for (var step = next(); step != null; step = next()) {
            switch (step) {
                case Audio(Part part, ByteBuffer audio) -> {
                    var into = into(part);
                    if (into != null) {
                        into.write(audio);
                    }
                }
                case End(Part part) -> close(part);
            }
        }
    }

    private @Nullable Step next() {
        synchronized (steps) {
            var step = steps.pollFirst();
            if (step instanceof Audio(Part part, ByteBuffer audio)) {
                bytes -= audio.remaining();
                begin(part);
            }
            awake = step != null;
            return step;
        }
    }

    /** Within the lock, so that what is dropped was begun, or never will be. */
    private void begin(Part part) {
        if (part.equals(open)) {
            return;
        }
        if (utterance != null) {
            utterance.close();
        }
        open = part;
        utterance = session.begin(part.utterance());
    }

    private @Nullable Utterance into(Part part) {
        synchronized (steps) {
            return part.equals(open) ? utterance : null;
        }
    }

    private void close(Part part) {
        synchronized (steps) {
            if (part.equals(open) && utterance != null) {
                utterance.close();
                utterance = null;
                open = null;
            }
        }
    }
}
