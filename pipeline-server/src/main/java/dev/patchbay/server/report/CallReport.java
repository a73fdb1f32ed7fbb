package dev.patchbay.server.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Draws one call: both voices on one time axis, who waited how long for whom, what was cut off, and every word that was
 * written down. The page holds the recording, the styles and the script; it opens from a file, with no network.
 *
 * <p><b>Threads.</b> Stateless; any thread.
 */
public final class CallReport {

    private CallReport() {}

    /**
     * Writes the report of one call, replacing {@code html} if it exists. The same two files always give the same page.
     *
     * @param wav the recording: PCM of 16 bits, two channels (left = caller, right = agent), 8000 to 48000 Hz, sample 0
     *     at 0 ms of the call's media clock
     * @param transcript what happened, one JSON object a line, each with {@code at_ms} (ms on the media clock) and
     *     {@code event}; events that are not known are listed as they stand
     * @param html the page to write
     * @throws CallReportException if a file does not hold what it should; the message names the file, the place and what
     *     is wrong
     * @throws IOException if a file can't be read or written
     */
    public static void write(Path wav, Path transcript, Path html) throws IOException {
        Call call = Call.of(Recording.read(wav), TranscriptReader.read(transcript));
        // Not writeString: it refuses the unpaired surrogates that JSON can carry.
        Files.write(html, Page.of(call).markup().getBytes(StandardCharsets.UTF_8));
    }
}
