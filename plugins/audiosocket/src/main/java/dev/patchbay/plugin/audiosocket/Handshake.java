package dev.patchbay.plugin.audiosocket;

import dev.patchbay.api.PipelineException;
import java.io.IOException;
import java.time.Duration;

/**
 * Makes a call of a connection: its UUID, and then a short wait for the first message, whose kind tells the call's
 * format. Asterisk sends audio from the start; a far end that waits to be spoken to gets the configured format.
 */
final class Handshake {
    private static final Duration FIRST_AUDIO = Duration.ofMillis(250);

    private final Connection connection;
    private final Inbound inbound;
    private final AudioSocketConfig config;

    Handshake(Connection connection, AudioSocketConfig config) {
        this.connection = connection;
        this.inbound = connection.inbound();
        this.config = config;
    }

    /**
     * Blocks until the call is there.
     *
     * @throws PipelineException when it will not be; the code is an {@link AudioSocketError}
     * @throws IOException when the connection was closed by this side
     */
    AudioSocketCall complete() throws IOException {
        String uuid = uuid();
        boolean spoken = inbound.next(System.nanoTime() + FIRST_AUDIO.toNanos()) == Inbound.Arrival.MESSAGE;
        AudioKind kind = spoken && inbound.message().kind() instanceof AudioKind first ? first : config.format();
        return new AudioSocketCall(connection, uuid, kind, spoken, config);
    }

    private String uuid() throws IOException {
        return switch (inbound.next(
                System.nanoTime() + Duration.ofMillis(config.uuidTimeoutMs()).toNanos())) {
            case MESSAGE -> uuid(inbound.message());
            case END -> throw new PipelineException(AudioSocketError.CLOSED_EARLY, "closed before its UUID was there");
            case TIMEOUT ->
                throw new PipelineException(
                        AudioSocketError.NO_UUID,
                        "sent nothing within " + config.uuidTimeoutMs() + " ms (uuid_timeout_ms)");
        };
    }

    private static String uuid(MessageReader message) {
        if (message.kind() != ControlKind.UUID) {
            throw new PipelineException(
                    AudioSocketError.NO_UUID,
                    "the first message is of kind 0x%02x and not the UUID, 0x01"
                            .formatted(message.kind().code()));
        }
        return CallUuid.parse(message.payload());
    }
}
