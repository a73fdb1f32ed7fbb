package dev.patchbay.runtime.recording;

import dev.patchbay.runtime.negotiation.Negotiator;
import dev.patchbay.runtime.session.SessionInfo;
import dev.patchbay.runtime.session.SessionObserver;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records every call into a directory of its own.
 *
 * <p><b>Threads.</b> Any. Each recorder writes on a virtual thread of its own.
 */
public final class Recorders implements SessionObserver.Factory, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Recorders.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Negotiator negotiator;
    private final int rate;
    private final Function<SessionInfo, Path> directories;
    private final Consumer<Path> finished;
    private final Set<Thread> writing = ConcurrentHashMap.newKeySet();

    /**
     * Recorders.
     *
     * @param negotiator knows the conversions to the recording's format
     * @param rate of the recordings, in hertz
     * @param directories where each session's files go; made when absent
     * @param finished told the directory once its files are complete, on the writer's thread
     */
    public Recorders(
            Negotiator negotiator, int rate, Function<SessionInfo, Path> directories, Consumer<Path> finished) {
        this.negotiator = negotiator;
        this.rate = rate;
        this.directories = directories;
        this.finished = finished;
    }

    @Override
    public SessionObserver observe(SessionInfo session) {
        var recorder = new CallRecorder(session, negotiator, rate);
        var thread = Thread.ofVirtual().name("recorder " + session.id()).unstarted(() -> write(recorder, session));
        writing.add(thread);
        thread.start();
        return recorder;
    }

    private void write(CallRecorder recorder, SessionInfo session) {
        var directory = directories.apply(session);
        try {
            recorder.write(directory);
            finished.accept(directory);
        } catch (IOException failed) {
            log.error("session {}: recording to {} failed; the call goes on without", session.id(), directory, failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            writing.remove(Thread.currentThread());
        }
    }

    /** Waits until the recordings of ended sessions are complete, ten seconds at most. */
    @Override
    public void close() {
        for (var thread : writing) {
            try {
                thread.join(PATIENCE);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
