package dev.patchbay.emulator.deepgram;

import dev.patchbay.emulator.history.History;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One direction of a connection: counts everything, keeps what there is room for.
 *
 * <p><b>Threads.</b> One adds, any look.
 */
final class Tape {
    final History<RecordedMessage> log;
    private final AtomicLong texts = new AtomicLong();
    private final AtomicLong audio = new AtomicLong();
    private final AtomicLong audioBytes = new AtomicLong();

    Tape(long limit) {
        log = new History<>("message", RecordedMessage::size, limit);
    }

    void countText() {
        texts.incrementAndGet();
    }

    void countAudio(int bytes) {
        audio.incrementAndGet();
        audioBytes.addAndGet(bytes);
    }

    long texts() {
        return texts.get();
    }

    long audio() {
        return audio.get();
    }

    long audioBytes() {
        return audioBytes.get();
    }
}
