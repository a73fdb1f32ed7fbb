package dev.patchbay.emulator.asterisk;

import dev.patchbay.emulator.asterisk.MessageReader.Arrival;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Reads what the server sends and is as strict about it as Asterisk. */
final class Receiver implements Runnable {

    private static final int HANG_UP = 0x00;

    /** How often a wait for a header is left to look after the sender. */
    private static final int POLL_MILLIS = 100;

    private final MessageReader in;
    private final MessageWriter out;
    private final CallClock clock;
    private final Heard heard;
    private final Duration patience;
    private final CallEnd end;

    Receiver(MessageReader in, MessageWriter out, CallClock clock, Heard heard, Duration patience, CallEnd end) {
        this.in = in;
        this.out = out;
        this.clock = clock;
        this.heard = heard;
        this.patience = patience;
        this.end = end;
    }

    @Override
    public void run() {
        try {
            end.reach(receive());
        } catch (IOException e) {
            // When our own side closed the socket, the call is over already and this cause doesn't count.
            end.reach(new Ending.ServerClosed(true));
        }
    }

    private Ending receive() throws IOException {
        while (true) {
            Ending ending = switch (in.awaitHeader(POLL_MILLIS)) {
                case COMPLETE -> message();
                case INCOMPLETE -> null;
                case CLOSED -> new Ending.ServerClosed(false);
                case TORN -> torn();
            };
            if (ending == null) {
                ending = unreadAudio();
            }
            if (ending != null) {
                return ending;
            }
        }
    }

    private @Nullable Ending message() throws IOException {
        if (in.kind() == HANG_UP) {
            return new Ending.ServerHungUp();
        }
        AudioKind kind = AudioKind.ofCode(in.kind()).orElse(null);
        if (kind == null) {
            return new Ending.Faulted(new ProtocolFault.UnexpectedKind(in.kind()));
        }
        if (in.length() == 0) {
            return new Ending.Faulted(new ProtocolFault.EmptyAudio(in.kind()));
        }
        return audio(kind);
    }

    private @Nullable Ending audio(AudioKind kind) throws IOException {
        long headerAt = System.nanoTime();
        Arrival arrival = in.awaitPayload((int) patience.toMillis());
        long waited = System.nanoTime() - headerAt;
        return switch (arrival) {
            case COMPLETE -> {
                heard.payloadWait(waited);
                heard.audio(clock.now(), kind, in.buffer(), in.payloadStart(), in.length());
                in.next();
                yield null;
            }
            case INCOMPLETE ->
                new Ending.Faulted(
                        new ProtocolFault.LatePayload(in.length(), in.arrived() - 3, Duration.ofNanos(waited)));
            case CLOSED, TORN -> torn();
        };
    }

    private Ending torn() {
        return new Ending.Faulted(new ProtocolFault.TornMessage(in.arrived()));
    }

    private @Nullable Ending unreadAudio() {
        Duration blocked = Duration.ofNanos(out.blockedNanos());
        return blocked.compareTo(patience) > 0 ? new Ending.Faulted(new ProtocolFault.ServerNotReading(blocked)) : null;
    }
}
