package dev.patchbay.plugin.audiosocket;

import dev.patchbay.api.PipelineException;
import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.AudioFrame;
import dev.patchbay.api.media.FormatSet;
import dev.patchbay.api.transport.Call;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** One call: what messages mean. */
final class AudioSocketCall implements Call {
    private static final System.Logger LOG = System.getLogger(AudioSocketCall.class.getName());
    private static final String KEYS = "0123456789*#ABCD";

    private final Connection connection;
    private final Inbound inbound;
    private final String uuid;
    private final AudioKind planned;
    private final long idleNanos;
    private final PaceLimit pace;

    private AudioKind heard;
    private boolean held; // the message that was read last is still to be delivered
    private boolean over;
    private boolean halfSampleSeen;
    private AudioKind sent; // the pacer's

    /** @param held whether {@code connection} already read the first message */
    AudioSocketCall(Connection connection, String uuid, AudioKind kind, boolean held, AudioSocketConfig config) {
        this.connection = connection;
        this.inbound = connection.inbound();
        this.uuid = uuid;
        this.planned = kind;
        this.heard = kind;
        this.sent = kind;
        this.held = held;
        this.idleNanos = Duration.ofMillis(config.idleTimeoutMs()).toNanos();
        this.pace = new PaceLimit(Duration.ofMillis(config.maxAheadMs()), System.nanoTime());
    }

    @Override
    public String id() {
        return uuid;
    }

    @Override
    public Map<String, String> attributes() {
        return Map.of("remote", connection.remote());
    }

    @Override
    public FormatSet<AudioFormat> inbound() {
        return planned.formats();
    }

    @Override
    public FormatSet<AudioFormat> outbound() {
        return planned.formats();
    }

    @Override
    public void receive(Receiver receiver) throws IOException {
        while (!over && (held || next())) {
            held = false;
            if (deliver(inbound.message(), receiver)) {
                return;
            }
        }
        over = true;
        receiver.hangup();
    }

    @Override
    public boolean send(AudioFrame frame) throws IOException {
        if (!sent.format().equals(frame.format())) {
            sent = kindOf(frame.format());
        }
        return connection.outbound().send(sent, frame);
    }

    /** The polite end lets the dialplan go on; only an error makes Asterisk hang the caller up. */
    @Override
    public void terminate() {
        connection.fail();
    }

    @Override
    public void close() {
        connection.close();
    }

    private boolean next() throws IOException {
        return switch (inbound.next(inbound.arrived() + idleNanos)) {
            case MESSAGE -> {
                pace.check(inbound.message(), inbound.arrived());
                yield true;
            }
            case END -> false;
            case TIMEOUT ->
                throw new PipelineException(
                        AudioSocketError.IDLE,
                        "received nothing for " + Duration.ofNanos(idleNanos).toMillis()
                                + " ms (idle_timeout_ms); is the far end there, and is its channel answered?");
        };
    }

    /** Returns false when the message says nothing. */
    private boolean deliver(MessageReader message, Receiver receiver) {
        return switch (message.kind()) {
            case AudioKind kind -> audio(kind, message.payload(), receiver);
            case ControlKind.DTMF -> key(message.payload(), receiver);
            case ControlKind.UUID -> false; // once more: the call has its id
            case ControlKind.HANGUP -> {
                over = true;
                yield false;
            }
            case ControlKind.ERROR -> throw farEndError(message.payload());
        };
    }

    private boolean audio(AudioKind kind, ByteBuffer samples, Receiver receiver) {
        dropHalfSample(samples);
        if (!samples.hasRemaining()) {
            return false;
        }
        if (kind != heard) {
            heard = kind;
            held = true;
            receiver.format(kind.format(), kind.formats());
        } else {
            receiver.audio(samples);
        }
        return true;
    }

    private void dropHalfSample(ByteBuffer samples) {
        if (samples.remaining() % 2 == 0) {
            return;
        }
        if (!halfSampleSeen) {
            halfSampleSeen = true;
            LOG.log(
                    Level.WARNING,
                    "call " + uuid + " sent an audio message of " + samples.remaining()
                            + " bytes; its last half sample is dropped, as will be any more of this call");
        }
        samples.limit(samples.limit() - 1);
    }

    private static boolean key(ByteBuffer payload, Receiver receiver) {
        if (!payload.hasRemaining()) {
            return false;
        }
        char digit = Character.toUpperCase((char) payload.get(payload.position()));
        if (KEYS.indexOf(digit) < 0) {
            return false;
        }
        receiver.dtmf(digit);
        return true;
    }

    private static PipelineException farEndError(ByteBuffer payload) {
        String text = StandardCharsets.US_ASCII.decode(payload).toString().replaceAll("[^ -~]", ".");
        String told =
                text.isEmpty() ? "without a reason" : "\"" + text.substring(0, Math.min(text.length(), 80)) + "\"";
        return new PipelineException(
                AudioSocketError.FAR_END_ERROR, "the far end reported an error (0xff), " + told + "; see its own log");
    }

    private static AudioKind kindOf(AudioFormat format) {
        AudioKind kind = AudioKind.of(format);
        if (kind == null) {
            throw new IllegalArgumentException(
                    "AudioSocket has no message for " + format + "; it carries pcm16 mono at 8000 to 192000 Hz");
        }
        return kind;
    }
}
