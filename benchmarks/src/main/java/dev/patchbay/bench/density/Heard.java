package dev.patchbay.bench.density;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.zip.DataFormatException;
import org.HdrHistogram.Histogram;
import tools.jackson.databind.JsonNode;

/**
 * What the callers noticed.
 *
 * @param ended calls that the server ended
 * @param frames that came
 * @param missing frames that never came
 * @param silent frames of silence where the tone should have been
 * @param clicks frames in which the tone breaks
 * @param unsent frames that the server did not take
 * @param over5 frames more than 5 ms late
 * @param over20 frames more than 20 ms late
 * @param lateness of the frames in microseconds
 * @param sending how late the callers' own sending was
 * @param probe how late the callers' own frames to themselves were
 */
record Heard(
        int ended,
        long frames,
        long missing,
        long silent,
        long clicks,
        long unsent,
        long over5,
        long over20,
        Histogram lateness,
        Histogram sending,
        Histogram probe) {

    static Heard parse(JsonNode report) {
        return new Heard(
                report.path("ended").asInt(),
                report.path("frames").asLong(),
                report.path("missing").asLong(),
                report.path("silent").asLong(),
                report.path("clicks").asLong(),
                report.path("unsent").asLong(),
                report.path("over5").asLong(),
                report.path("over20").asLong(),
                histogram(report.path("lateness").asString()),
                histogram(report.path("timer").asString()),
                histogram(report.path("probe").asString()));
    }

    private static Histogram histogram(String base64) {
        try {
            return Histogram.decodeFromCompressedByteBuffer(
                    ByteBuffer.wrap(Base64.getDecoder().decode(base64)), 0);
        } catch (DataFormatException e) {
            throw new IllegalStateException("the callers sent a histogram that is none", e);
        }
    }

    /** {@return how late the frames at a percentile were, in milliseconds} */
    double lateMillis(double percentile) {
        return millis(lateness, percentile);
    }

    double worstMillis() {
        return lateness.getMaxValue() / 1_000.0;
    }

    static double millis(Histogram histogram, double percentile) {
        return histogram.getValueAtPercentile(percentile) / 1_000.0;
    }
}
