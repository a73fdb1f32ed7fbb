package dev.patchbay.runtime.recording;

import dev.patchbay.runtime.graph.Frame;
import dev.patchbay.runtime.negotiation.Negotiator;
import dev.patchbay.runtime.session.SessionEvent;
import dev.patchbay.runtime.session.SessionInfo;
import dev.patchbay.runtime.session.SessionObserver;
import dev.patchbay.runtime.wav.WavEncoding;
import dev.patchbay.runtime.wav.WavFormat;
import dev.patchbay.runtime.wav.WavWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Records one call: {@code call.wav} with the caller on the left and the agent on the right, and {@code transcript.jsonl}.
 *
 * <p><b>Threads.</b> Audio comes from the session's turn and from the pacer, which only copy it into a window of a few
 * seconds under a short lock. A virtual thread of its own takes it from there to the disk; a disk that is slower than that
 * loses audio, never a call.
 */
final class CallRecorder implements SessionObserver {
    private static final int WINDOW_SECONDS = 4;
    /** Late caller audio still finds its place so long before it is written. */
    private static final int HORIZON_MILLIS = 1_000;

    private static final int BATCH_MILLIS = 500;
    private static final int MAX_EVENTS = 10_000;

    private final SessionInfo session;
    private final int rate;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ready = lock.newCondition();
    private final StereoTimeline timeline;
    private final CallerAnchor anchor;
    private final Side caller;
    private final Side agent;
    private final ArrayDeque<SessionEvent> events = new ArrayDeque<>();
    private long mediaMillis;
    private long agentPosition;
    private boolean over;

    CallRecorder(SessionInfo session, Negotiator negotiator, int rate) {
        this.session = session;
        this.rate = rate;
        this.timeline = new StereoTimeline(WINDOW_SECONDS * rate);
        this.anchor = new CallerAnchor(rate);
        this.caller = new Side(negotiator, rate, this::callerSamples);
        this.agent = new Side(negotiator, rate, this::agentSamples);
    }

    @Override
    public void event(SessionEvent event) {
        lock.lock();
        try {
            if (events.size() < MAX_EVENTS) {
                events.add(event);
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void heard(Frame frame, long now) {
        lock.lock();
        try {
            mediaMillis = now;
            caller.push(frame);
        } finally {
            lock.unlock();
        }
    }

    private void callerSamples(short[] samples, int count) {
        timeline.put(StereoTimeline.LEFT, anchor.place(count, mediaMillis), samples, count);
    }

    @Override
    public void played(Frame frame, long now) {
        lock.lock();
        try {
            agentPosition = now * rate / 1_000;
            agent.push(frame);
            if (now % BATCH_MILLIS == 0) {
                ready.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    private void agentSamples(short[] samples, int count) {
        timeline.put(StereoTimeline.RIGHT, agentPosition, samples, count);
    }

    @Override
    public void close() {
        lock.lock();
        try {
            over = true;
            ready.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Writes until the session is over. Runs on the recorder's own thread. */
    void write(Path directory) throws IOException, InterruptedException {
        Files.createDirectories(directory);
        try (var wav = WavWriter.create(directory.resolve("call.wav"), new WavFormat(WavEncoding.PCM16, rate, 2));
                var transcript =
                        Files.newBufferedWriter(directory.resolve("transcript.jsonl"), StandardCharsets.UTF_8)) {
            var stereo = new short[2 * rate * BATCH_MILLIS / 1_000];
            var lines = new StringBuilder();
            boolean more = true;
            while (more) {
                lines.setLength(0);
                int frames = next(stereo, lines);
                wav.write(stereo, 0, Math.max(0, frames));
                transcript.append(lines).flush();
                more = frames >= 0;
            }
        }
    }

    /** Waits for the next batch; a negative number says that there will be no more. */
    private int next(short[] stereo, StringBuilder lines) throws InterruptedException {
        lock.lock();
        try {
            int frames = take(stereo);
            while (frames == 0 && !over) {
                ready.await();
                frames = take(stereo);
            }
            for (var event = events.poll(); event != null; event = events.poll()) {
                lines.append(TranscriptLine.of(session, event)).append('\n');
            }
            return frames == 0 ? -1 : frames;
        } finally {
            lock.unlock();
        }
    }

    private int take(short[] stereo) {
        long until = over ? timeline.end() : timeline.end() - (long) HORIZON_MILLIS * rate / 1_000;
        return timeline.take(until, stereo);
    }
}
