package dev.patchbay.testkit;

import dev.patchbay.api.Plugin;
import dev.patchbay.api.event.StageEvent;
import dev.patchbay.api.stage.AudioStage;
import dev.patchbay.api.stage.Stage;
import dev.patchbay.api.stage.StageFactory;
import dev.patchbay.runtime.graph.Frame;
import dev.patchbay.runtime.graph.Lending;
import dev.patchbay.runtime.graph.Resampling;
import dev.patchbay.runtime.metrics.CallMeters;
import dev.patchbay.runtime.metrics.Meter;
import dev.patchbay.runtime.negotiation.Conversion;
import dev.patchbay.runtime.session.SessionEvent;
import dev.patchbay.runtime.session.SessionObserver;
import dev.patchbay.runtime.session.Sessions;
import dev.patchbay.runtime.session.Surroundings;
import dev.patchbay.runtime.thread.Threads;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * One call through the real runtime, in virtual time: the negotiator, the session, the graph, the playout and the
 * turn-taker are those of production; the caller, the clock and the lending of frames are the kit's.
 *
 * <p>Time moves only in {@link #advance} and {@link #finish}, and only while every thread of the session is quiet.
 *
 * <p><b>Threads.</b> One test thread.
 */
public final class TestSession implements AutoCloseable {
    private static final Duration STEP = Duration.ofMillis(20);
    private static final Duration END = Duration.ofSeconds(30);
    private static final Duration LEAVE_WITHIN = Duration.ofMillis(500);
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final VirtualTime time;
    private final Companions companions;
    private final Violations violations = new Violations();
    private final StageWatch watch = new StageWatch(violations);
    private final SessionThreads threads;
    private final Recorder recorder = new Recorder();
    private final List<Published> published = new CopyOnWriteArrayList<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final TestCall call;
    private final Sessions sessions;
    private final VirtualTime.Timed hearing;
    private final long startMillis;
    private volatile boolean left;
    private volatile boolean over;

    private TestSession(TestSetup setup) {
        this.time = setup.time();
        this.companions = setup.companions();
        this.startMillis = time.millis();
        this.threads = new SessionThreads(time.threads());
        this.call = new TestCall(
                "test-call-" + NUMBER.incrementAndGet(),
                setup.caller(),
                threads,
                startMillis,
                setup.acknowledgedAfter());
        this.hearing = call::passed;
        var surroundings = surroundings(time, threads, meters, this::lend, recorder);
        var blueprint = setup.blueprint(this::watched);
        this.sessions = new Sessions("test", surroundings, () -> blueprint, 1);
    }

    /** The real runtime around a session, but for time, threads and the lending of frames. */
    static Surroundings surroundings(
            VirtualTime time, Threads threads, MeterRegistry meters, Lending lending, SessionObserver observer) {
        return new Surroundings(
                Resampling.negotiator(Conversion.Preset.STANDARD),
                time.clock(),
                threads,
                time.instants(),
                new CallMeters(meters),
                lending,
                info -> observer);
    }

    /**
     * A session of one stage, completed by stand-ins to the smallest pipeline that its kind can stand in. The stage has
     * the name of its type.
     *
     * @param factory describes and creates the stage
     * @param config its settings
     * @param <C> the settings' type
     * @return to be set up further, and started
     */
    public static <C extends Record> TestSetup of(StageFactory<C> factory, C config) {
        return new Companions().around(factory, config);
    }

    /**
     * The same for a stage of a plugin.
     *
     * @param plugin brings the stage
     * @param type of the stage
     * @param config its settings
     * @return to be set up further, and started
     * @throws IllegalArgumentException when the plugin has no such stage
     */
    public static TestSetup of(Plugin plugin, String type, Record config) {
        var factory = plugin.stages().stream()
                .filter(one -> one.type().equals(type))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no stage " + type + " among "
                        + plugin.stages().stream().map(StageFactory::type).toList()));
        return ofFactory(factory, config);
    }

    private static <C extends Record> TestSetup ofFactory(StageFactory<C> factory, Record config) {
        return of(factory, factory.configType().cast(config));
    }

    /**
     * A session of stages that the test adds itself.
     *
     * @return without stages
     */
    public static TestSetup pipeline() {
        return new TestSetup(new Companions());
    }

    static TestSession start(TestSetup setup) {
        var session = new TestSession(setup);
        session.time.judge(session.watch);
        session.time.add(session.hearing);
        session.threads.start("call " + session.call.id(), session::run);
        session.time.settle();
        return session;
    }

    private void run() {
        try {
            sessions.handle(call);
        } finally {
            left = true;
        }
    }

    private Stage watched(String name, Stage stage) {
        return WatchedStage.of(name, stage, watch, this::published);
    }

    private void published(String stage, StageEvent event) {
        if (over) {
            violations.add("stage " + stage + " still publishes after its session is over: " + event);
        }
        published.add(new Published(millis(), stage, event));
    }

    private void lend(AudioStage stage, Frame frame) {
        var name = stage instanceof WatchedStage.Audio watched ? watched.name() : stage.toString();
        var lent = new LentFrame(name, frame, violations);
        try {
            stage.process(lent);
        } finally {
            lent.takeBack();
        }
    }

    /**
     * The far end of the call.
     *
     * @return what the caller says, presses, hears
     */
    public TestCall call() {
        return call;
    }

    /**
     * The time that this session runs on.
     *
     * @return shared with other sessions when set up so
     */
    public VirtualTime time() {
        return time;
    }

    /**
     * The agent that completes the pipeline of a filter or a detector.
     *
     * @return unused when the pipeline has an agent of its own
     */
    public CompanionAgent agent() {
        return companions.agent;
    }

    /**
     * The texts that reached the synthesizer which completes the pipeline of a transcriber or a language model.
     *
     * @return whole utterances, in order
     */
    public List<String> spoken() {
        return companions.synthesizer.spoken();
    }

    /**
     * How long the session runs.
     *
     * @return milliseconds of virtual time since it started
     */
    public long millis() {
        return time.millis() - startMillis;
    }

    /**
     * Lets time pass.
     *
     * @param howMuch milliseconds
     */
    public void advance(int howMuch) {
        time.advance(Duration.ofMillis(howMuch));
    }

    /**
     * Lets time pass in steps of 20 ms until something is so.
     *
     * @param condition looked at after every step
     * @param atMost milliseconds
     * @return whether it came to be so
     */
    public boolean advanceUntil(BooleanSupplier condition, int atMost) {
        long until = millis() + atMost;
        while (!condition.getAsBoolean()) {
            if (millis() >= until) {
                return false;
            }
            time.advance(STEP);
        }
        return true;
    }

    /**
     * Waits, in real time while the clock stands still, for something that threads outside of the runtime bring about,
     * such as an answer of an emulator over a socket.
     *
     * @param condition looked at again and again, for at most 10 s
     * @param what the condition, for the message when it does not come true
     */
    public void await(BooleanSupplier condition, String what) {
        time.await(condition, what);
    }

    /**
     * The caller says something, after all it was told to say before.
     *
     * @param sound heard frame by frame as time passes
     */
    public void callerSays(Sound sound) {
        call.say(sound);
    }

    /**
     * The caller says something, and the stand-in for a transcriber understands these words when the turn is over.
     *
     * @param sound long enough for the detector
     * @param words what it means
     */
    public void callerSays(Sound sound, String words) {
        companions.transcriber.understand(words);
        call.say(sound);
    }

    /**
     * The caller presses keys, now.
     *
     * @param digits any of {@code 0-9 * # A-D}
     */
    public void callerPresses(String digits) {
        digits.chars().forEach(digit -> call.press((char) digit));
        time.settle();
    }

    /** The caller hangs up, now. */
    public void callerHangsUp() {
        call.hangUp();
        time.settle();
    }

    /** {@return whether the caller hears an utterance just now, or one is held} */
    public boolean agentSpeaking() {
        boolean speaking = false;
        for (var event : recorder.events()) {
            speaking = switch (event) {
                case SessionEvent.AgentStarted started -> true;
                case SessionEvent.AgentStopped stopped -> false;
                case SessionEvent.Interrupted interrupted -> false;
                case SessionEvent.Ended ended -> false;
                case SessionEvent other -> speaking;
            };
        }
        return speaking;
    }

    /** {@return whether the session has ended} */
    public boolean ended() {
        return left || recorder.events().stream().anyMatch(SessionEvent.Ended.class::isInstance);
    }

    /**
     * What a counter of the runtime says.
     *
     * @param meter which
     * @return the sum over all its tags
     */
    public double count(Meter meter) {
        return meters.find(meter.meterName()).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    /**
     * What a timer of the runtime says.
     *
     * @param meter which
     * @return milliseconds, the sum over all its tags
     */
    public double measuredMillis(Meter meter) {
        return meters.find(meter.meterName()).timers().stream()
                .mapToDouble(timer -> timer.totalTime(TimeUnit.MILLISECONDS))
                .sum();
    }

    /**
     * All that has happened up to now.
     *
     * @return a copy
     */
    public SessionRecording recording() {
        return new SessionRecording(
                recorder.events(), published, new RecordedAudio(call.said()), new RecordedAudio(call.heard()));
    }

    /**
     * Ends the session, by the caller unless it has ended already, and checks what every stage owes its session.
     *
     * @return all that happened
     * @throws AssertionError when a stage kept a frame, blocked, was slow as a rule, left a thread behind or published
     *     after the end
     */
    public SessionRecording finish() {
        if (!ended()) {
            callerHangsUp();
        }
        if (!advanceUntil(() -> left, (int) END.toMillis())) {
            violations.add("the session did not end within " + END.toSeconds() + " s; still running:\n"
                    + CountedThreads.dump(threads.running().stream()));
        }
        over = true;
        nothingLeft();
        time.remove(hearing);
        watch.judge();
        violations.check();
        return recording();
    }

    private void nothingLeft() {
        advance(1_000);
        long deadline = System.nanoTime() + LEAVE_WITHIN.toNanos();
        while (!threads.running().isEmpty() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(100_000);
        }
        var remaining = threads.running();
        if (!remaining.isEmpty()) {
            violations.add("these threads still run after the session; a fork must end when it is interrupted:\n"
                    + CountedThreads.dump(remaining.stream()));
            remaining.forEach(Thread::interrupt);
        }
        if (left && !recorder.closed() && !recorder.events().isEmpty()) {
            violations.add("the session's observer was not closed");
        }
    }

    /** Ends the session without a look at anything; nothing happens when it has ended. */
    @Override
    public void close() {
        sessions.shutDown();
        time.remove(hearing);
    }
}
