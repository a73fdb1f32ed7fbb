package dev.patchbay.testkit;

import dev.patchbay.api.PipelineException;
import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.AudioFrame;
import dev.patchbay.api.media.FormatSet;
import dev.patchbay.api.transport.Call;
import dev.patchbay.api.transport.TransportSpec;
import dev.patchbay.runtime.thread.Threads;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A call whose caller does what the test says, in virtual time. It keeps every frame of both directions.
 *
 * <p>A caller that has nothing to say sends silence, as a telephone does, in frames of 20 ms.
 *
 * <p><b>Threads.</b> Any.
 */
public final class TestCall implements Call {
    /** One thing that the far end says, or the way in which it breaks. */
    private interface Arrival {
        void deliver(Receiver receiver) throws IOException;
    }

    private final String id;
    private final TransportSpec formats;
    private final Threads threads;
    private final long startMillis;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final ArrayDeque<Arrival> arrivals = new ArrayDeque<>();
    private final List<SentFrame> heard = new ArrayList<>();
    private final List<SentFrame> said = new ArrayList<>();
    private final List<String> dtmf = new ArrayList<>();
    private final Set<String> sentBy = ConcurrentHashMap.newKeySet();
    private final CallerScript script;
    private final ArrayDeque<Buffered> buffered = new ArrayDeque<>();
    private final @Nullable Duration acknowledgedAfter;
    private long passedMillis;
    private boolean waiting;
    private boolean gone;
    private boolean refusing;
    private int ticks;
    private int refused;
    private int clears;
    private long saidSamples;
    private volatile boolean closed;
    private volatile boolean terminated;
    private @Nullable String closedBy;
    private @Nullable Exception sendFailure;
    private @Nullable String transferred;

    /** A frame that the far end has and has not played. */
    private record Buffered(long number, long sentMillis) {}

    TestCall(
            String id, TransportSpec formats, Threads threads, long startMillis, @Nullable Duration acknowledgedAfter) {
        this.id = id;
        this.formats = formats;
        this.threads = threads;
        this.startMillis = startMillis;
        this.acknowledgedAfter = acknowledgedAfter;
        this.script = new CallerScript(formats.inbound().formats().getFirst());
    }

    /**
     * The caller says something, after all it was told to say before.
     *
     * @param sound heard frame by frame as time passes
     */
    public void say(Sound sound) {
        locked(() -> script.say(sound));
    }

    /**
     * The caller sends frames of these lengths from now on, in turns.
     *
     * @param samples per channel, each more than 0
     */
    public void sayInFrames(int... samples) {
        locked(() -> script.frames(samples));
    }

    /**
     * The far end sends nothing at all, not even silence; or does again.
     *
     * @param on whether it is mute
     */
    public void mute(boolean on) {
        locked(() -> script.mute(on));
    }

    /**
     * The far end sends at another rate than the format says.
     *
     * @param hertz what it really sends
     */
    public void reallySendAt(int hertz) {
        locked(() -> script.rate(hertz, passedMillis));
    }

    /**
     * The far end changes its format.
     *
     * @param inbound what it sends from now on
     * @param outbound what it takes from now on
     */
    public void change(AudioFormat inbound, FormatSet<AudioFormat> outbound) {
        locked(() -> {
            script.change(inbound, passedMillis);
            arrive(receiver -> receiver.format(inbound, outbound));
        });
    }

    /**
     * The caller presses a key, now.
     *
     * @param digit one of {@code 0-9 * # A-D}
     */
    public void press(char digit) {
        locked(() -> arrive(receiver -> receiver.dtmf(digit)));
    }

    /** The caller hangs up, now; what it had still to say remains unsaid. */
    public void hangUp() {
        locked(() -> {
            gone = true;
            arrive(Receiver::hangup);
        });
    }

    /**
     * The connection breaks, now.
     *
     * @param message of the exception
     */
    public void breakOff(String message) {
        locked(() -> {
            gone = true;
            arrive(receiver -> {
                throw new IOException(message);
            });
        });
    }

    /**
     * The far end breaks its protocol, now.
     *
     * @param fault what a transport throws then
     */
    public void breakProtocol(PipelineException fault) {
        locked(() -> {
            gone = true;
            arrive(receiver -> {
                throw fault;
            });
        });
    }

    /**
     * The far end stops reading, so that frames are refused; or reads again.
     *
     * @param on whether it refuses
     */
    public void refuseFrames(boolean on) {
        locked(() -> refusing = on);
    }

    /**
     * The next frame sent fails.
     *
     * @param failure an {@link IOException} or a {@link RuntimeException}
     */
    public void failNextSend(Exception failure) {
        locked(() -> sendFailure = failure);
    }

    /** A millisecond passed: sends what is due by its end. */
    boolean passed(long millis) {
        lock.lock();
        try {
            passedMillis = millis - startMillis + 1;
            boolean any = acknowledge();
            for (var frame = script.due(passedMillis - 1); frame != null; frame = script.due(passedMillis - 1)) {
                if (!gone && !closed && frame.length > 0) {
                    speak(frame);
                    any = true;
                }
            }
            return any;
        } finally {
            lock.unlock();
        }
    }

    private boolean acknowledge() {
        long played = 0;
        while (acknowledgedAfter != null
                && !buffered.isEmpty()
                && buffered.peek().sentMillis() + acknowledgedAfter.toMillis() <= passedMillis) {
            played = buffered.remove().number();
        }
        if (played == 0 || gone || closed) {
            return false;
        }
        long frames = played;
        arrive(receiver -> receiver.played(frames));
        return true;
    }

    private void speak(byte[] frame) {
        var format = script.format();
        int samples = frame.length / format.blockBytes();
        long began = passedMillis - format.duration(samples).toMillis();
        said.add(new SentFrame(Math.max(0, began), format, saidSamples, frame));
        saidSamples += samples;
        arrive(receiver -> receiver.audio(ByteBuffer.wrap(frame)));
    }

    private void arrive(Arrival arrival) {
        arrivals.add(arrival);
        letGo();
    }

    private void letGo() {
        if (waiting) {
            waiting = false;
            threads.released();
            arrived.signal();
        }
    }

    @Override
    public void receive(Receiver receiver) throws IOException {
        take().deliver(receiver);
    }

    private Arrival take() throws IOException {
        lock.lock();
        try {
            while (arrivals.isEmpty()) {
                if (closed) {
                    throw new IOException("the call was closed");
                }
                if (!waiting) {
                    waiting = true;
                    threads.waiting();
                }
                arrived.awaitUninterruptibly();
            }
            return arrivals.remove();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean send(AudioFrame frame) throws IOException {
        lock.lock();
        try {
            long at = (long) ticks++ * 20;
            sentBy.add(Thread.currentThread().getName());
            if (sendFailure != null) {
                fail();
            }
            if (refusing) {
                refused++;
                return false;
            }
            var bytes = ByteBuffer.allocate(frame.length());
            frame.copyTo(bytes);
            heard.add(new SentFrame(at, frame.format(), frame.position(), bytes.array()));
            if (acknowledgedAfter != null) {
                buffered.add(new Buffered(heard.size(), passedMillis));
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void fail() throws IOException {
        var failure = sendFailure;
        sendFailure = null;
        switch (failure) {
            case IOException broken -> throw broken;
            case RuntimeException bug -> throw bug;
            case null, default -> throw new IOException(failure);
        }
    }

    @Override
    public boolean acknowledges() {
        return acknowledgedAfter != null;
    }

    @Override
    public void clear() {
        locked(() -> {
            clears++;
            buffered.clear();
        });
    }

    @Override
    public boolean transfer(String destination) {
        locked(() -> transferred = destination);
        return true;
    }

    @Override
    public boolean sendDtmf(String digits) {
        locked(() -> dtmf.add(digits));
        return true;
    }

    @Override
    public void terminate() {
        terminated = true;
        close();
    }

    @Override
    public void close() {
        locked(() -> {
            if (!closed) {
                closed = true;
                closedBy = Thread.currentThread().getName();
                letGo();
            }
        });
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Map<String, String> attributes() {
        return Map.of();
    }

    @Override
    public FormatSet<AudioFormat> inbound() {
        return formats.inbound();
    }

    @Override
    public FormatSet<AudioFormat> outbound() {
        return formats.outbound();
    }

    /** {@return every frame that the far end took, in order} */
    public List<SentFrame> heard() {
        return copy(heard);
    }

    /** {@return every frame that the caller sent, in order} */
    public List<SentFrame> said() {
        return copy(said);
    }

    /** {@return the digits that the runtime sent, one entry each time} */
    public List<String> dtmfHeard() {
        return copy(dtmf);
    }

    /** {@return how many frames the far end refused} */
    public int refused() {
        return refused;
    }

    /** The names of all threads that sent frames. */
    Set<String> sentBy() {
        return Set.copyOf(sentBy);
    }

    /** {@return how often the runtime asked to drop what the far end had buffered} */
    public int clears() {
        return clears;
    }

    /** {@return where the call was transferred to, or null} */
    public @Nullable String transferred() {
        return transferred;
    }

    /** {@return whether the session ended the call for the caller too} */
    public boolean terminated() {
        return terminated;
    }

    /** {@return whether the runtime closed the call} */
    public boolean closed() {
        return closed;
    }

    /** {@return the name of the thread that closed the call first, or null} */
    @Nullable String closedBy() {
        return closedBy;
    }

    /** Whether the caller said all it was told to say. */
    boolean silent() {
        lock.lock();
        try {
            return script.silent();
        } finally {
            lock.unlock();
        }
    }

    private <T> List<T> copy(List<T> list) {
        lock.lock();
        try {
            return List.copyOf(list);
        } finally {
            lock.unlock();
        }
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
        } finally {
            lock.unlock();
        }
    }
}
