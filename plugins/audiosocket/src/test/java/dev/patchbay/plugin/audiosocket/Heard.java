package dev.patchbay.plugin.audiosocket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.api.PipelineException;
import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.FormatSet;
import dev.patchbay.api.transport.Call;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** One call, and what came of it, as words. */
final class Heard implements Call.Receiver {
    final Call call;
    final Thread thread = Thread.currentThread();
    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
    private boolean over;

    Heard(Call call) {
        this.call = call;
    }

    void untilOver() {
        try {
            while (!over) {
                call.receive(this);
            }
        } catch (PipelineException e) {
            said.add(e.code().kind() + " " + e.code().name() + ": " + e.getMessage());
        } catch (IOException e) {
            said.add(e.getClass().getSimpleName());
        }
    }

    String next() throws InterruptedException {
        String next = said.poll(10, TimeUnit.SECONDS);
        assertThat(next).as("what the call says within 10 s").isNotNull();
        return next;
    }

    @Override
    public void audio(ByteBuffer bytes) {
        var copy = new byte[bytes.remaining()];
        bytes.get(copy);
        said.add("audio " + HexFormat.of().formatHex(copy));
    }

    @Override
    public void format(AudioFormat inbound, FormatSet<AudioFormat> outbound) {
        said.add("format " + inbound + " and " + outbound.formats());
    }

    @Override
    public void dtmf(char digit) {
        said.add("dtmf " + digit);
    }

    @Override
    public void hangup() {
        over = true;
        said.add("hangup");
    }
}
