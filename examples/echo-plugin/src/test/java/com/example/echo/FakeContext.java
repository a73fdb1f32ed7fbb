package com.example.echo;

import dev.patchbay.api.event.StageEvent;
import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.AudioFrame;
import dev.patchbay.api.stage.Interruption.Heard;
import dev.patchbay.api.stage.Outbox;
import dev.patchbay.api.stage.StageContext;
import dev.patchbay.api.stage.Utterance;
import dev.patchbay.api.tool.SessionControl;
import dev.patchbay.api.tool.ToolCall;
import dev.patchbay.api.tool.ToolResult;
import dev.patchbay.api.tool.ToolSpec;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A session that runs forks at once and keeps what is said; it has only what an echo asks for. */
final class FakeContext implements StageContext {
    final Map<String, byte[]> said = new LinkedHashMap<>();
    final List<StageEvent> events = new ArrayList<>();

    /** After so many writes the caller interrupts. */
    int writesUntilInterrupted = Integer.MAX_VALUE;

    @Override
    public Utterance begin(String utteranceId) {
        return new FakeUtterance(utteranceId);
    }

    @Override
    public void publish(StageEvent event) {
        events.add(event);
    }

    @Override
    public void fork(String name, Blocking task) {
        try {
            task.run();
        } catch (Exception failed) {
            throw new AssertionError(name, failed);
        }
    }

    private final class FakeUtterance implements Utterance {
        private final String id;
        private final ByteArrayOutputStream written = new ByteArrayOutputStream();

        FakeUtterance(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public boolean write(ByteBuffer audio) {
            if (cancelled()) {
                throw new AssertionError("written after the caller interrupted");
            }
            var bytes = new byte[audio.remaining()];
            audio.get(bytes);
            written.writeBytes(bytes);
            writesUntilInterrupted--;
            return !cancelled();
        }

        @Override
        public boolean write(String text) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Heard cancel() {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean cancelled() {
            return writesUntilInterrupted <= 0;
        }

        @Override
        public void close() {
            said.put(id, written.toByteArray());
        }
    }

    @Override
    public AudioFormat inputFormat() {
        throw new UnsupportedOperationException();
    }

    @Override
    public AudioFormat outputFormat() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void announceInput(AudioFormat format) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void announceOutput(AudioFormat format) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void emit(AudioFrame frame) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void emit(ByteBuffer audio) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<ToolSpec> tools() {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<ToolResult> call(ToolCall call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public SessionControl session() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void execute(Runnable task) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Timer after(Duration delay, Runnable task) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T> Outbox<T> outbox(String name, int capacity, Outbox.Drain<T> drain) {
        throw new UnsupportedOperationException();
    }

    @Override
    public InstantSource clock() {
        throw new UnsupportedOperationException();
    }
}
