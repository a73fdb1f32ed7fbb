package dev.patchbay.emulator.asterisk.crowd;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;

/**
 * What the callers noticed, all together.
 *
 * @param calls that were connected
 * @param ended calls that the server ended
 * @param frames that came
 * @param missing frames that never came
 * @param silent frames of silence where the tone should have been
 * @param clicks frames in which the tone breaks
 * @param unsent frames that the callers could not send because the server did not read
 * @param over5 frames more than 5 ms late
 * @param over20 frames more than 20 ms late: behind the moment at which the next one is due
 * @param lateness of the frames, each against its caller's own grid, in microseconds
 * @param timer how late this program's own sending was
 * @param probe how late this program's own frames to itself were
 */
record CrowdReport(
        int calls,
        int ended,
        long frames,
        long missing,
        long silent,
        long clicks,
        long unsent,
        long over5,
        long over20,
        Histogram lateness,
        Histogram timer,
        Histogram probe) {

    private static final int MILLI = 1_000;

    static CrowdReport of(List<Caller> callers, Window window, Histogram timer, Histogram probe) {
        var lateness = Lateness.histogram();
        long frames = 0;
        long missing = 0;
        long silent = 0;
        long clicks = 0;
        long unsent = 0;
        for (var caller : callers) {
            var grid = Grid.fit(caller.hearing().arrivals().micros(), window.lengthMicros());
            for (int micros : grid.latenessMicros()) {
                Lateness.note(lateness, micros * 1_000L);
            }
            frames += caller.hearing().arrivals().count();
            missing += grid.missing();
            silent += caller.hearing().ear().silences();
            clicks += caller.hearing().ear().clicks();
            unsent += caller.speech().unsent();
        }
        int ended = (int) callers.stream().filter(Caller::ended).count();
        return new CrowdReport(
                callers.size(),
                ended,
                frames,
                missing,
                silent,
                clicks,
                unsent,
                over(5 * MILLI, lateness),
                over(20 * MILLI, lateness),
                lateness,
                timer,
                probe);
    }

    private static long over(int micros, Histogram lateness) {
        return lateness.getTotalCount() - lateness.getCountBetweenValues(0, micros);
    }

    /** A line of JSON; the histograms are in their own compressed form, in Base64. */
    String json() {
        return List.of(
                        number("calls", calls),
                        number("ended", ended),
                        number("frames", frames),
                        number("missing", missing),
                        number("silent", silent),
                        number("clicks", clicks),
                        number("unsent", unsent),
                        number("over5", over5),
                        number("over20", over20),
                        text("lateness", Lateness.encode(lateness)),
                        text("timer", Lateness.encode(timer)),
                        text("probe", Lateness.encode(probe)))
                .stream()
                .collect(Collectors.joining(",", "{\"event\":\"report\",", "}"));
    }

    private static String number(String key, long value) {
        return String.format(Locale.ROOT, "\"%s\":%d", key, value);
    }

    private static String text(String key, String base64) {
        return "\"" + key + "\":\"" + base64 + "\"";
    }
}
