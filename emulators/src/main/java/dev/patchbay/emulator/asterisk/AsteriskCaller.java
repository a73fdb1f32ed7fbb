package dev.patchbay.emulator.asterisk;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Calls an AudioSocket server as Asterisk does: connects, sends the call's id and then one audio message a frame, silence
 * included, keeps to real time, and drops the call over whatever Asterisk would drop it over.
 *
 * {@snippet :
 * Samples question = CallerVoice.ASK_ABOUT_ORDER.samples();
 * CallResult result = AsteriskCaller.to(new InetSocketAddress("localhost", 8090))
 *         .rate(8000)
 *         .script(CallerScript.of(
 *                 Step.say(question, "question"),
 *                 Step.awaitAgentQuiet(Duration.ofSeconds(1), Duration.ofSeconds(20)),
 *                 Step.hangUp()))
 *         .call();
 * }
 *
 * <p><b>Threads.</b> A builder for one thread, which can place any number of calls, one after the other or at once.
 */
public final class AsteriskCaller {

    private static final int LONGEST_PAYLOAD = 0xffff;

    private final InetSocketAddress server;
    private AudioKind kind = AudioKind.SLIN8;
    private @Nullable UUID uuid;
    private CallerScript script = CallerScript.of();
    private Duration frame = Duration.ofMillis(20);
    private double speed = 1;
    private double audibleDbfs = -45;
    private Duration patience = Duration.ofSeconds(2);
    private boolean silenceSuppressed;
    private CallObserver observer = new CallObserver() {};

    private AsteriskCaller(InetSocketAddress server) {
        this.server = server;
    }

    /** A caller of the server at this address: 8 kHz, a random id, silent for a minute unless told otherwise. */
    public static AsteriskCaller to(InetSocketAddress server) {
        return new AsteriskCaller(server);
    }

    /**
     * Sets the sample rate and with it the kind of the audio messages.
     *
     * @param hertz one of 8000, 12000, 16000, 24000, 32000, 44100, 48000, 96000, 192000
     * @throws IllegalArgumentException for another rate
     */
    public AsteriskCaller rate(int hertz) {
        this.kind = AudioKind.ofRate(hertz);
        return this;
    }

    /** Sets the calls' id, which is the first thing sent; unless set, each call gets a random one. */
    public AsteriskCaller uuid(UUID id) {
        this.uuid = id;
        return this;
    }

    /** Sets what the caller does. */
    public AsteriskCaller script(CallerScript steps) {
        this.script = steps;
        return this;
    }

    /**
     * Sets how much audio one message carries: 20 ms as a rule, 10, 30 or 60 ms with some phones.
     *
     * @param length rounded to whole samples of the call's rate, at least one, at most 65,535 bytes
     */
    public AsteriskCaller frame(Duration length) {
        this.frame = length;
        return this;
    }

    /**
     * Sets how fast the call's clock runs.
     *
     * @param factor 1 for real time, 10 for ten times as fast; infinity for as fast as the connection takes it, where
     *     the time a script waits for the server means nothing
     */
    public AsteriskCaller speed(double factor) {
        if (!(factor > 0)) {
            throw new IllegalArgumentException("a speed must be above 0, not " + factor + "; 1 is real time");
        }
        this.speed = factor;
        return this;
    }

    /** Sets from which RMS level on, over 20 ms, the agent counts as audible; −45 dBFS unless set. */
    public AsteriskCaller audibleAbove(double dbfs) {
        this.audibleDbfs = dbfs;
        return this;
    }

    /**
     * Sets how long, in real time, a payload may come after its header and a server may leave its socket full. Asterisk
     * allows 5 ms for the one and nothing for the other, which a busy machine can't promise; {@link WireNotes} tells how
     * near it was. 2 s unless set.
     *
     * @param longest 1 ms to a minute
     */
    public AsteriskCaller patience(Duration longest) {
        if (longest.toMillis() < 1 || longest.toMillis() > 60_000) {
            throw new IllegalArgumentException(
                    "patience of " + longest.toMillis() + " ms: must be from 1 ms to 60000 ms");
        }
        this.patience = longest;
        return this;
    }

    /**
     * Sends nothing while the caller says nothing, as a phone with silence suppression; then a server that is silent too
     * for 2 s loses the call.
     */
    public AsteriskCaller suppressSilence() {
        this.silenceSuppressed = true;
        return this;
    }

    /** Sets who watches the call. */
    public AsteriskCaller observer(CallObserver watcher) {
        this.observer = watcher;
        return this;
    }

    /**
     * Places the call and waits for its end. An interrupt hangs up.
     *
     * @throws InterruptedException when interrupted meanwhile
     * @throws IllegalArgumentException when the settings don't fit together
     */
    public CallResult call() throws InterruptedException {
        OngoingCall call = start();
        try {
            return call.await();
        } catch (InterruptedException e) {
            call.hangUp();
            throw e;
        }
    }

    /**
     * Places the call and returns at once.
     *
     * @throws IllegalArgumentException when the settings don't fit together: audio of another rate than the call's, a
     *     frame too short or too long
     */
    public OngoingCall start() {
        script.checkRate(kind.rate());
        UUID id = uuid == null ? UUID.randomUUID() : uuid;
        return OngoingCall.start(new CallSettings(
                server, id, kind, frameSamples(), speed, script, audibleDbfs, patience, silenceSuppressed, observer));
    }

    private int frameSamples() {
        long samples = Math.round(frame.toNanos() * (double) kind.rate() / 1e9);
        if (samples < 1 || samples > LONGEST_PAYLOAD / 2) {
            throw new IllegalArgumentException("a frame of " + frame.toNanos() / 1000 + " µs is " + samples
                    + " samples at " + kind.rate() + " Hz; a message carries 1 to " + LONGEST_PAYLOAD / 2);
        }
        return (int) samples;
    }
}
