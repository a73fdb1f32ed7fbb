package dev.patchbay.runtime.session;

import dev.patchbay.api.event.StageEvent;
import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.AudioFrame;
import dev.patchbay.api.stage.Outbox;
import dev.patchbay.api.stage.StageContext;
import dev.patchbay.api.stage.Utterance;
import dev.patchbay.api.tool.SessionControl;
import dev.patchbay.api.tool.ToolCall;
import dev.patchbay.api.tool.ToolResult;
import dev.patchbay.api.tool.ToolSpec;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The stand-in's place in its session: it may speak, and nothing else. */
final class StandInSeat implements StageContext {
    private final Session session;
    private final StandIn standIn;
    private final ClassLoader plugin;

    StandInSeat(Session session, StandIn standIn, ClassLoader plugin) {
        this.session = session;
        this.standIn = standIn;
        this.plugin = plugin;
    }

    @Override
    public AudioFormat inputFormat() {
        return standIn.link().input();
    }

    @Override
    public AudioFormat outputFormat() {
        return standIn.link().output();
    }

    @Override
    public void announceInput(AudioFormat format) {
        standIn.replanned(standIn.link().takes(format));
    }

    @Override
    public void announceOutput(AudioFormat format) {
        standIn.replanned(standIn.link().gives(format));
    }

    @Override
    public void emit(AudioFrame frame) {}

    @Override
    public void emit(ByteBuffer audio) {
        audio.position(audio.limit());
    }

    @Override
    public Utterance begin(String utteranceId) {
        return standIn.begin(utteranceId);
    }

    /** Whether it heard the caller, or lost its own provider, is nobody's concern; its words are. */
    @Override
    public void publish(StageEvent event) {
        if (event instanceof StageEvent.AgentText(String utterance, String text) && standIn.asked()) {
            session.execute(
                    () -> session.tell(new SessionEvent.AgentText(session.now(), StandIn.utterance(utterance), text)));
        } else if (event instanceof StageEvent.Degraded(var code, String message)) {
            session.execute(() -> session.degraded(standIn.name(), code.name() + ": " + message));
        }
    }

    @Override
    public List<ToolSpec> tools() {
        return List.of();
    }

    @Override
    public CompletableFuture<ToolResult> call(ToolCall call) {
        return CompletableFuture.completedFuture(new ToolResult.Failure("a stand-in has no tools"));
    }

    @Override
    public SessionControl session() {
        return new NoControl(session.info().id());
    }

    /** When the call ends is not the stand-in's to say. */
    private record NoControl(String sessionId) implements SessionControl {
        @Override
        public void hangUpWhenHeard(String reason) {}

        @Override
        public boolean transfer(String destination) {
            return false;
        }

        @Override
        public boolean sendDtmf(String digits) {
            return false;
        }
    }

    @Override
    public void fork(String name, Blocking task) {
        standIn.fork(name, () -> {
            Thread.currentThread().setContextClassLoader(plugin);
            task.run();
        });
    }

    @Override
    public void execute(Runnable task) {
        session.execute(() -> standIn.guarded(task));
    }

    @Override
    public Timer after(Duration delay, Runnable task) {
        return session.after(delay, () -> standIn.guarded(task));
    }

    @Override
    public <T> Outbox<T> outbox(String name, int capacity, Outbox.Drain<T> drain) {
        var outbox = session.outbox(standIn.name(), capacity, drain);
        fork(name, outbox::drain);
        return outbox;
    }

    @Override
    public InstantSource clock() {
        return session.surroundings().time();
    }
}
