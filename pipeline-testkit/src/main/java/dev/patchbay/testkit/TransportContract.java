package dev.patchbay.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.transport.Call;
import dev.patchbay.api.transport.Transport;
import dev.patchbay.api.transport.TransportFactory;
import dev.patchbay.runtime.graph.Frame;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What every transport owes the runtime, over real sockets on the loopback: extend it, bring the far end of the protocol,
 * and JUnit runs the rest. Nothing here sleeps; what takes a moment is waited for, at most 10 s.
 *
 * @param <C> the transport's settings
 */
public abstract class TransportContract<C extends Record> {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration FRAME = Duration.ofMillis(20);
    private static final int FLOOD_FRAMES = 50_000;

    private final Switchboard switchboard = new Switchboard();
    private final List<FarEnd> farEnds = new ArrayList<>();
    private final Violations violations = new Violations();
    private @Nullable Transport created;

    /** For those who extend it. */
    protected TransportContract() {}

    /**
     * The factory under test.
     *
     * @return a new one or the same, each time
     */
    protected abstract TransportFactory<C> factory();

    /**
     * Valid settings, with a port of the system's choice on the loopback.
     *
     * @return equal ones each time
     */
    protected abstract C config();

    /**
     * Calls the transport.
     *
     * @param address where it listens
     * @param number different for each call of a test
     * @return the far end, its handshake done
     * @throws IOException when the transport doesn't answer
     */
    protected abstract FarEnd connect(InetSocketAddress address, int number) throws IOException;

    /**
     * What the transport does.
     *
     * @return what is claimed; all else must not happen
     */
    protected abstract Set<TransportBehaviour> behaviours();

    /** Ends what the test has begun. */
    @AfterEach
    public void endAll() {
        farEnds.forEach(FarEnd::close);
        switchboard.answered().forEach(one -> one.call().close());
        if (created != null) {
            created.close();
        }
    }

    private Transport transport() {
        if (created == null) {
            created = factory().create(config());
        }
        return created;
    }

    private Answered call() throws IOException {
        int number = farEnds.size();
        if (number == 0) {
            transport().start(switchboard);
        }
        farEnds.add(connect(transport().address(), number));
        until(() -> switchboard.answered().size() > number, "the transport handed the call over");
        return switchboard.answered().getLast();
    }

    private FarEnd farEnd() {
        return farEnds.getLast();
    }

    private static void until(BooleanSupplier condition, String what) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < deadline, () -> "waited " + PATIENCE.toSeconds() + " s until " + what);
            LockSupport.parkNanos(1_000_000);
        }
    }

    private static byte[] audio(AudioFormat format, int frames) {
        var bytes = new byte[format.bytes(FRAME) * frames];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31 + i / 251);
        }
        return bytes;
    }

    /** Lends one frame, and takes it back for good. */
    private boolean send(Call call, Frame frame, byte[] bytes, int offset) throws IOException {
        var lent = new LentFrame(
                "the call of " + factory().type(),
                frame.next(bytes, offset, frame.format().bytes(FRAME)),
                violations);
        try {
            return call.send(lent);
        } finally {
            lent.takeBack();
        }
    }

    private static AudioFormat outbound(Call call) {
        return call.outbound().formats().getFirst();
    }

    /** Its type and its settings have the form that configuration files need. */
    @Test
    public void isConfigurable() {
        assertTrue(
                factory().type().matches("[a-z][a-z0-9_]*"),
                () -> "a type is lower-case letters, digits and underscores: "
                        + factory().type());
        assertTrue(
                factory().configType().isInstance(config()),
                () -> config() + " is no " + factory().configType().getName());
    }

    /** Describing is pure: the same answer every time. */
    @Test
    public void describesItselfTheSameEveryTime() {
        assertEquals(factory().describe(config()), factory().describe(config()));
    }

    /** It listens from its start on, at the address that it tells, and tells none before. */
    @Test
    public void tellsItsAddressOnceItListens() throws IOException {
        assertThrows(IllegalStateException.class, transport()::address, "address() before start()");
        transport().start(switchboard);
        assertTrue(transport().address().getPort() > 0, "the real port, also when the settings said 0");
    }

    /** A call is handed over on a virtual thread of its own, with an id and with formats that were described. */
    @Test
    public void handsCallsOver() throws IOException {
        var answered = call();
        assertTrue(answered.thread().isVirtual(), "calls are handed over on virtual threads");
        assertFalse(answered.call().id().isBlank(), "a call has an id");
        assertNotNull(answered.call().attributes());
        var described = factory().describe(config());
        assertTrue(
                described
                        .inbound()
                        .formats()
                        .containsAll(answered.call().inbound().formats()),
                () -> answered.call().inbound() + " was not described: " + described.inbound());
        assertTrue(
                described
                        .outbound()
                        .formats()
                        .containsAll(answered.call().outbound().formats()),
                () -> answered.call().outbound() + " was not described: " + described.outbound());
    }

    /** Not a byte of the caller's audio is lost, added or changed. */
    @Test
    public void bringsTheCallersAudioByteForByte() throws IOException {
        var answered = call();
        var format = answered.call().inbound().formats().getFirst();
        var audio = audio(format, 50);
        int frame = format.bytes(FRAME);
        for (int at = 0; at < audio.length; at += frame) {
            farEnd().say(Arrays.copyOfRange(audio, at, at + frame));
        }
        until(() -> answered.heard().length >= audio.length, "a second of the caller's audio arrived");
        assertArrayEquals(audio, answered.heard());
    }

    /** Not a byte of the agent's audio is lost, added or changed, and no frame is kept. */
    @Test
    public void takesTheAgentsAudioByteForByte() throws IOException {
        var call = call().call();
        var format = outbound(call);
        var audio = audio(format, 50);
        var frame = new Frame(format);
        for (int at = 0; at < audio.length; at += format.bytes(FRAME)) {
            int sent = at;
            assertTrue(send(call, frame, audio, at), () -> "a far end that reads took no frame at byte " + sent);
            until(() -> farEnd().heard().length > sent, "the frame arrived");
        }
        until(() -> farEnd().heard().length >= audio.length, "a second of the agent's audio arrived");
        assertArrayEquals(audio, farEnd().heard());
        violations.check();
    }

    /** A far end that doesn't read is told of as false, and never makes the sender wait. */
    @Test
    public void neverWaitsForAFarEndThatDoesNotRead() throws IOException, InterruptedException {
        var call = call().call();
        farEnd().stopReading();
        var refused = new boolean[1];
        var pacer = Thread.ofVirtual().start(() -> refused[0] = flood(call));
        pacer.join(PATIENCE);
        assertFalse(pacer.isAlive(), "send() waits for a far end that does not read");
        assertTrue(refused[0], "send() takes any amount of audio for a far end that does not read");
        var closer = Thread.ofVirtual().start(call::close);
        closer.join(PATIENCE);
        assertFalse(closer.isAlive(), "close() waits for a far end that does not read");
    }

    private boolean flood(Call call) {
        var format = outbound(call);
        var frame = new Frame(format);
        var silence = new byte[format.bytes(FRAME)];
        try {
            for (int i = 0; i < FLOOD_FRAMES; i++) {
                if (!send(call, frame, silence, 0)) {
                    return true;
                }
            }
            return false;
        } catch (IOException broken) {
            return true;
        }
    }

    /** Closing a call ends the receive that waits, tells the far end, and may be done again. */
    @Test
    public void closingEndsTheCall() throws IOException {
        var answered = call();
        answered.call().close();
        answered.call().close();
        until(answered::over, "the waiting receive() ended");
        until(farEnd()::gone, "the far end saw the call end");
        answered.call().close();
    }

    /** A caller that hangs up has hung up. */
    @Test
    public void tellsThatTheCallerHungUp() throws IOException {
        var answered = call();
        farEnd().hangUp();
        until(answered::over, "the call ended");
        assertTrue(answered.hungUp(), "a caller that hangs up is told by hangup()");
    }

    /** A connection that breaks is the end of the call. */
    @Test
    public void endsWithItsConnection() throws IOException {
        var answered = call();
        farEnd().close();
        until(answered::over, "the call ended");
    }

    /** {@link TransportBehaviour#TELLS_DTMF}. */
    @Test
    public void tellsDtmfIfItSaysSo() throws IOException {
        var answered = call();
        var format = answered.call().inbound().formats().getFirst();
        farEnd().press('7');
        farEnd().press('#');
        farEnd().say(audio(format, 1));
        until(() -> answered.heard().length > 0, "the audio behind the digits arrived");
        assertEquals(behaviours().contains(TransportBehaviour.TELLS_DTMF) ? "7#" : "", answered.digits());
    }

    /** {@link TransportBehaviour#SENDS_DTMF} and {@link TransportBehaviour#TRANSFERS}. */
    @Test
    public void saysWhatItCanNotDo() throws IOException {
        var call = call().call();
        assertEquals(behaviours().contains(TransportBehaviour.SENDS_DTMF), call.sendDtmf("1"), "sendDtmf()");
        call.clear();
        assertEquals(behaviours().contains(TransportBehaviour.TRANSFERS), call.transfer("100"), "transfer()");
    }

    /** Calls at once are calls apart. */
    @Test
    public void keepsCallsApart() throws IOException {
        for (int i = 0; i < 10; i++) {
            call();
        }
        var ids = switchboard.answered().stream().map(one -> one.call().id()).distinct();
        assertEquals(10, ids.count(), "calls have ids of their own");
        farEnds.getFirst().close();
        var format = switchboard.answered().getLast().call().inbound().formats().getFirst();
        for (var farEnd : farEnds.subList(1, 10)) {
            farEnd.say(audio(format, 1));
        }
        until(
                () -> switchboard.answered().stream()
                                .filter(one -> one.heard().length == audio(format, 1).length)
                                .count()
                        == 9,
                "each of the other calls heard its own caller");
    }

    /** A transport that is closed takes no more calls and leaves those that it has alone. */
    @Test
    public void closingLeavesCallsAlone() throws IOException {
        var answered = call();
        var address = transport().address();
        transport().close();
        var format = answered.call().inbound().formats().getFirst();
        farEnd().say(audio(format, 1));
        until(() -> answered.heard().length > 0, "the call went on");
        assertThrows(
                IOException.class,
                () -> {
                    try (var late = connect(address, 1)) {
                        until(late::gone, "a call to a closed transport ends");
                        throw new IOException("gone");
                    }
                },
                "a closed transport answers");
        assertEquals(1, switchboard.answered().size());
    }

    /** What the transport brings, a whole session can take: both ways through the real runtime. */
    @Test
    public void carriesAWholeSession() throws IOException {
        var time = VirtualTime.create();
        var session = new TransportSession(time);
        transport().start(session.sessions());
        farEnds.add(connect(transport().address(), 0));
        time.await(session::started, "the session started");
        for (int i = 0; i < 50; i++) {
            farEnd().say(audio(session.inbound(), 1));
        }
        time.await(() -> session.heardMillis() >= 900, "the agent heard the caller");
        session.agent().say(Sound.tone(440, 500));
        time.settle();
        var tone = Bytes.of(Sound.tone(440, 500).at(session.outbound().sampleRate()), session.outbound());
        time.advance(Duration.ofMillis(500));
        until(() -> farEnd().heard().length >= tone.length, "the caller heard the agent");
        assertTrue(
                new RecordedAudio(List.of(new SentFrame(0, session.outbound(), 0, farEnd().heard()))).dbfs(0, 1) > -30,
                "the caller heard the agent's tone");
        farEnd().hangUp();
        time.await(session::over, "the session ended");
        assertEquals("caller-hung-up", session.endReason());
    }
}
