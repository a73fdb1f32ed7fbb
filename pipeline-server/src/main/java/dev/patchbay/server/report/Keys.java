package dev.patchbay.server.report;

import java.util.ArrayList;
import java.util.List;

/** Digits that the caller pressed in one go. */
record Keys(Interval interval, String digits) {

    /** Longer apart than this, two presses are two thoughts. */
    private static final double PAUSE_MS = 2000;

    static List<Keys> of(List<CallEvent> events) {
        List<Keys> keys = new ArrayList<>();
        for (CallEvent event : events) {
            if (event instanceof CallEvent.Dtmf press) {
                boolean more = !keys.isEmpty()
                        && press.atMs() - keys.getLast().interval.toMs() <= PAUSE_MS;
                keys.add(more ? keys.removeLast().and(press) : alone(press));
            }
        }
        return List.copyOf(keys);
    }

    private static Keys alone(CallEvent.Dtmf press) {
        return new Keys(new Interval(press.atMs(), press.atMs()), press.digit());
    }

    private Keys and(CallEvent.Dtmf press) {
        return new Keys(new Interval(interval.fromMs(), press.atMs()), digits + press.digit());
    }
}
