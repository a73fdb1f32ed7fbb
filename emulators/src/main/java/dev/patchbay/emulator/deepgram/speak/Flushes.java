package dev.patchbay.emulator.deepgram.speak;

import dev.patchbay.emulator.time.Schedule;
import java.util.ArrayDeque;
import java.util.Deque;

/** Lets 20 flushes a minute pass, and keeps up to 100 more until there is room, in their order. */
final class Flushes {
    static final int MOST = 20;

    private static final int MOST_DELAYED = 100;

    private final Mouth mouth;
    private final Schedule schedule;
    private final LastMinute lately = new LastMinute(MOST);
    private final Deque<String> delayed = new ArrayDeque<>();

    Flushes(Mouth mouth, Schedule schedule) {
        this.mouth = mouth;
        this.schedule = schedule;
    }

    /** Whether there is room for another. */
    boolean room() {
        return delayed.isEmpty() && lately.room(schedule.now(), 1);
    }

    void flush(String text) {
        lately.add(schedule.now(), 1);
        mouth.flush(text);
    }

    /** Does it later, or, with too many waiting, not at all. */
    void delay(String text) {
        if (delayed.size() >= MOST_DELAYED) {
            return;
        }
        delayed.add(text);
        if (delayed.size() == 1) {
            schedule.at(lately.nextRoom(schedule.now()), this::flushDelayed);
        }
    }

    private void flushDelayed() {
        while (!delayed.isEmpty() && lately.room(schedule.now(), 1)) {
            flush(delayed.removeFirst());
        }
        if (!delayed.isEmpty()) {
            schedule.at(lately.nextRoom(schedule.now()), this::flushDelayed);
        }
    }

    void clear() {
        delayed.clear();
        mouth.clear();
    }
}
