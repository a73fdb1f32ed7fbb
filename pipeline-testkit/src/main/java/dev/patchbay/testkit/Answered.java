package dev.patchbay.testkit;

import dev.patchbay.api.PipelineException;
import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.FormatSet;
import dev.patchbay.api.transport.Call;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * A call that a transport handed over, read to its end on the transport's own thread.
 *
 * <p><b>Threads.</b> Any.
 */
final class Answered implements Call.Receiver {
    private final Call call;
    private final Thread thread = Thread.currentThread();
    private final ByteArrayOutputStream audio = new ByteArrayOutputStream();
    private final StringBuilder digits = new StringBuilder();
    private boolean hungUp;
    private boolean over;

    Answered(Call call) {
        this.call = call;
    }

    void read() {
        try {
            while (!hungUp()) {
                call.receive(this);
            }
        } catch (IOException | PipelineException gone) {
            // The end of the call, as a transport may tell it.
        } finally {
            end();
        }
    }

    @Override
    public synchronized void audio(ByteBuffer bytes) {
        var copy = new byte[bytes.remaining()];
        bytes.get(copy);
        audio.writeBytes(copy);
    }

    @Override
    public void format(AudioFormat inbound, FormatSet<AudioFormat> outbound) {
        // Contracts run in the first format.
    }

    @Override
    public synchronized void dtmf(char digit) {
        digits.append(digit);
    }

    @Override
    public synchronized void hangup() {
        hungUp = true;
    }

    private synchronized void end() {
        over = true;
    }

    Call call() {
        return call;
    }

    Thread thread() {
        return thread;
    }

    synchronized byte[] heard() {
        return audio.toByteArray();
    }

    synchronized String digits() {
        return digits.toString();
    }

    synchronized boolean hungUp() {
        return hungUp;
    }

    synchronized boolean over() {
        return over;
    }
}
