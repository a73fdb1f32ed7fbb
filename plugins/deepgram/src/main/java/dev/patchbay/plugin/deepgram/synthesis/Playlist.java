package dev.patchbay.plugin.deepgram.synthesis;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.stage.Outbox;
import dev.patchbay.api.stage.StageContext;
import dev.patchbay.api.stage.Utterance;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Speech on its way to playout. It comes much faster than it is played, and writing it waits, so it is kept here, up to a
 * limit of time, and written by a thread of its own. Long before the limit {@link #plenty} says that nobody need be in a
 * hurry to have more made.
 *
 * <p><b>Threads.</b> The session's turn drops, the socket's thread brings, the outbox's thread writes.
 */
final class Playlist implements Voice.Sound {
    /** One message is at most two and a half minutes of slow speech, and comes on top of another minute and {@link #PLENTY}. */
    static final Duration MOST = Duration.ofMinutes(5);

    /** What is made now is heard after so long. */
    static final Duration PLENTY = Duration.ofSeconds(15);

    private sealed interface Item {}

    private record Words(String utterance, String text) implements Item {}

    private record Audio(String utterance, ByteBuffer bytes) implements Item {}

    private record Over(String utterance) implements Item {}

    private enum Wake {
        UP
    }

    private final StageContext session;
    private final Runnable room;
    private final int most;
    private final int plenty;
    private final Outbox<Wake> wake;
    private final Deque<Item> items = new ArrayDeque<>();
    private int bytes;
    private boolean awake;
    private @Nullable Utterance open;

    /** @param room runs in the session's turn when there was plenty, and is no more */
    Playlist(StageContext session, AudioFormat format, Runnable room) {
        this.session = session;
        this.room = room;
        this.most = format.bytes(MOST);
        this.plenty = format.bytes(PLENTY);
        // One wake-up waits at most, so none is ever dropped.
        this.wake = session.outbox("speech", 1, up -> write());
    }

    @Override
    public void says(String utterance, String text) {
        add(new Words(utterance, text), 0);
    }

    /** Brings audio; what is beyond the limit is left out and counted. */
    @Override
    public void audio(String utterance, ByteBuffer audio) {
        if (!add(new Audio(utterance, audio), audio.remaining())) {
            session.count("speech_left_out", 1);
        }
    }

    @Override
    public void end(String utterance) {
        add(new Over(utterance), 0);
    }

    private boolean add(Item item, int length) {
        boolean asleep;
        synchronized (items) {
            if (length > 0 && bytes + length > most) {
                return false;
            }
            bytes += length;
            items.addLast(item);
            asleep = !awake;
            awake = true;
        }
        if (asleep) {
            wake.offer(Wake.UP);
        }
        return true;
    }

    /** Forgets what was not written yet, and takes back what is being written. */
    @Override
    public void drop() {
        synchronized (items) {
            items.clear();
            bytes = 0;
            if (open != null) {
                open.cancel();
                open = null;
            }
        }
    }

    /** Forgets what was not written yet of the words that came last. */
    @Override
    public void unsay() {
        synchronized (items) {
            while (items.peekLast() instanceof Audio(String utterance, ByteBuffer audio)) {
                items.removeLast();
                bytes -= audio.remaining();
            }
            if (items.peekLast() instanceof Words) {
                items.removeLast();
            }
        }
    }

    /** {@return whether there is so much that more can wait} */
    boolean plenty() {
        synchronized (items) {
            return bytes > plenty;
        }
    }

    /** {@return whether nothing waits to be written} */
    boolean idle() {
        synchronized (items) {
            return items.isEmpty() && open == null;
        }
    }

    private void write() throws InterruptedException {
        for (var item = next(); item != null; item = next()) {
            var into = into();
            if (into == null) {
                continue; // dropped meanwhile
            }
            switch (item) {
                case Words(String utterance, String text) -> into.says(text);
                case Audio(String utterance, ByteBuffer audio) -> into.write(audio);
                case Over(String utterance) -> close();
            }
        }
    }

    private @Nullable Item next() {
        synchronized (items) {
            var item = items.pollFirst();
            switch (item) {
                case null -> awake = false;
                case Words(String utterance, String text) -> begin(utterance);
                case Over(String utterance) -> begin(utterance);
                case Audio(String utterance, ByteBuffer audio) -> {
                    begin(utterance);
                    boolean was = bytes > plenty;
                    bytes -= audio.remaining();
                    if (was && bytes <= plenty) {
                        session.execute(room);
                    }
                }
            }
            return item;
        }
    }

    /** Within the lock, so that what is dropped was begun, or never will be. Silence is an utterance too: it has an end. */
    private void begin(String utterance) {
        if (open != null && open.id().equals(utterance)) {
            return;
        }
        if (open != null) {
            open.close();
        }
        open = session.begin(utterance);
    }

    private @Nullable Utterance into() {
        synchronized (items) {
            return open;
        }
    }

    private void close() {
        synchronized (items) {
            if (open != null) {
                open.close();
                open = null;
            }
        }
    }
}
