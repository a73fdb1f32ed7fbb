package dev.patchbay.emulator.asterisk;

import java.util.List;
import java.util.stream.LongStream;

/**
 * How evenly the server's audio came. A message that comes more than 500 ms after the audio before it has ended begins a
 * new run: it is neither late nor an interval, since a server may send nothing while its agent is quiet.
 *
 * @param messages how many audio messages came
 * @param intervalP50Millis median time between two messages of a run, 0 when there was none
 * @param intervalP99Millis 99th percentile of the same
 * @param intervalMaxMillis largest of the same
 * @param late messages that came over 20 ms after the audio before them had ended: the caller heard a hole
 * @param pauses how many times a new run began after an earlier one
 * @param maxLeadMillis by how much audio came ahead of its time at most; Asterisk has no jitter buffer, so a lead is
 *     delay for the caller, and audio lost beyond what the far end stores
 */
public record Pacing(
        int messages,
        double intervalP50Millis,
        double intervalP99Millis,
        double intervalMaxMillis,
        int late,
        int pauses,
        double maxLeadMillis) {

    static final long LATE_NANOS = 20_000_000;
    static final long PAUSE_NANOS = 500_000_000;

    static Pacing of(List<ReceivedMessage> log) {
        LongStream.Builder intervals = LongStream.builder();
        int late = 0;
        int pauses = 0;
        long maxLead = 0;
        long heardUntil = 0;
        for (int i = 0; i < log.size(); i++) {
            ReceivedMessage message = log.get(i);
            long arrival = message.arrivalNanos();
            if (i > 0) {
                long lateness = arrival - heardUntil;
                if (lateness > PAUSE_NANOS) {
                    pauses++;
                } else {
                    intervals.add(arrival - log.get(i - 1).arrivalNanos());
                    late += lateness > LATE_NANOS ? 1 : 0;
                }
                maxLead = Math.max(maxLead, -lateness);
            }
            boolean hole = i == 0 || arrival - heardUntil > LATE_NANOS;
            heardUntil = (hole ? arrival : heardUntil) + message.durationNanos();
        }
        long[] sorted = intervals.build().sorted().toArray();
        return new Pacing(
                log.size(),
                percentile(sorted, 50),
                percentile(sorted, 99),
                percentile(sorted, 100),
                late,
                pauses,
                maxLead / 1e6);
    }

    /** By nearest rank. */
    private static double percentile(long[] sorted, int percent) {
        if (sorted.length == 0) {
            return 0;
        }
        int rank = Math.ceilDiv(sorted.length * percent, 100);
        return sorted[Math.max(1, rank) - 1] / 1e6;
    }
}
