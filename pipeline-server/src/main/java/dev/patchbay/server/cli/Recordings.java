package dev.patchbay.server.cli;

import dev.patchbay.runtime.config.PatchbayConfig;
import dev.patchbay.runtime.recording.Recorders;
import dev.patchbay.runtime.session.SessionObserver;
import dev.patchbay.server.report.CallReport;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Recordings of all calls, with a report beside each, where the configuration asks for them. */
public final class Recordings implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Recordings.class);

    /** Telephone speech ends at 4 kHz; wideband calls at 8. */
    private static final int RATE = 16_000;

    private final @Nullable Recorders recorders;

    private Recordings(@Nullable Recorders recorders) {
        this.recorders = recorders;
    }

    static Recordings of(PatchbayConfig config) {
        return new Recordings(config.recording()
                .map(recording -> new Recorders(
                        Installation.negotiator(config),
                        RATE,
                        session -> Path.of(recording.directory())
                                .resolve(session.startedAt().toString().replace(':', '-') + "-" + session.id()),
                        Recordings::report))
                .orElse(null));
    }

    SessionObserver.Factory observers() {
        return recorders == null ? session -> SessionObserver.NONE : recorders;
    }

    /**
     * Draws the picture of a recorded call.
     *
     * @param directory with its recording and transcript
     */
    public static void report(Path directory) {
        try {
            CallReport.write(
                    directory.resolve("call.wav"),
                    directory.resolve("transcript.jsonl"),
                    directory.resolve("report.html"));
        } catch (IOException failed) {
            log.error("no report.html in {}", directory, failed);
        }
    }

    @Override
    public void close() {
        if (recorders != null) {
            recorders.close();
        }
    }
}
