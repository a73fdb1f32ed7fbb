package dev.patchbay.runtime.session;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.FormatSet;
import dev.patchbay.api.transport.Call;
import java.nio.ByteBuffer;

/**
 * The reader's side of a session.
 *
 * <p><b>Threads.</b> The call's own virtual thread, which is also the session's turn whenever the session is idle.
 */
final class Inbound implements Call.Receiver {
    private final Session session;
    private final Mailbox mailbox;

    Inbound(Session session, Mailbox mailbox) {
        this.session = session;
        this.mailbox = mailbox;
    }

    @Override
    public void audio(ByteBuffer bytes) {
        mailbox.audio(bytes);
    }

    @Override
    public void format(AudioFormat inbound, FormatSet<AudioFormat> outbound) {
        mailbox.run(() -> session.path().callerFormat(inbound, outbound));
    }

    @Override
    public void dtmf(char digit) {
        mailbox.run(() -> session.conversation().dtmf(digit));
    }

    @Override
    public void played(long frames) {
        session.playout().acknowledge(frames);
    }

    @Override
    public void hangup() {
        session.end(EndReason.CALLER_HUNG_UP);
    }
}
