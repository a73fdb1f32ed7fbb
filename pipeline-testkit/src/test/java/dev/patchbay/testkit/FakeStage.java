package dev.patchbay.testkit;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.AudioFrame;
import dev.patchbay.api.media.FormatSet;
import dev.patchbay.api.stage.AudioStage;
import dev.patchbay.api.stage.Interruption;
import dev.patchbay.api.stage.PortSpec;
import dev.patchbay.api.stage.StageContext;
import dev.patchbay.api.stage.StageSpec;
import dev.patchbay.api.stage.Utterance;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An audio stage that keeps what happens to it and does what its test says. */
final class FakeStage implements AudioStage {
    final List<SentFrame> heard = new ArrayList<>();
    final List<Interruption> interruptions = new ArrayList<>();
    final List<String> calls = new ArrayList<>();
    Consumer<StageContext> onStart = context -> {};
    BiConsumer<StageContext, AudioFrame> onFrame = (context, frame) -> {};
    Consumer<String> onCall = call -> {};
    Consumer<String> onSay = text -> {};
    final List<Duration> callerStartedAgo = new ArrayList<>();
    private @Nullable StageContext started;

    static StageSpec agent(String... formats) {
        return StageSpec.agent(PortSpec.audio(formats(formats)), PortSpec.audio(formats(formats)));
    }

    static FormatSet<AudioFormat> formats(String... texts) {
        return new FormatSet<>(Stream.of(texts).map(AudioFormat::parse).toList());
    }

    static FakeStage starting(Consumer<StageContext> onStart) {
        var stage = new FakeStage();
        stage.onStart = onStart;
        return stage;
    }

    static FakeStage hearing(BiConsumer<StageContext, AudioFrame> onFrame) {
        var stage = new FakeStage();
        stage.onFrame = onFrame;
        return stage;
    }

    static FakeStage called(Consumer<String> onCall) {
        var stage = new FakeStage();
        stage.onCall = onCall;
        return stage;
    }

    StageContext context() {
        if (started == null) {
            throw new IllegalStateException("not started");
        }
        return started;
    }

    /** Says a sound from a fork. */
    static void say(StageContext context, String id, Sound sound) {
        write(context, context.begin(id), sound);
    }

    static void write(StageContext context, Utterance utterance, Sound sound) {
        write(context, utterance, sound, () -> {});
    }

    /** Says a sound, and then does something. */
    static void write(StageContext context, Utterance utterance, Sound sound, Runnable then) {
        context.fork("says " + utterance.id(), () -> {
            var format = context.outputFormat();
            utterance.write(ByteBuffer.wrap(Bytes.of(sound.at(format.sampleRate()), format)));
            utterance.close();
            then.run();
        });
    }

    private void call(String name) {
        calls.add(name);
        onCall.accept(name);
    }

    @Override
    public void start(StageContext context) {
        started = context;
        call("start");
        onStart.accept(context);
    }

    @Override
    public void process(AudioFrame frame) {
        var bytes = ByteBuffer.allocate(frame.length());
        frame.copyTo(bytes);
        heard.add(new SentFrame(
                frame.format().duration(frame.position()).toMillis(), frame.format(), frame.position(), bytes.array()));
        onCall.accept("process");
        onFrame.accept(context(), frame);
    }

    @Override
    public void interrupt(Interruption interruption) {
        interruptions.add(interruption);
        call("interrupt");
    }

    @Override
    public void callerStarted(Duration ago) {
        callerStartedAgo.add(ago);
        call("callerStarted");
    }

    @Override
    public void agentStarted() {
        call("agentStarted");
    }

    @Override
    public void agentStopped() {
        call("agentStopped");
    }

    @Override
    public void say(String text) {
        onSay.accept(text);
    }

    @Override
    public void callerStopped() {
        call("callerStopped");
    }

    @Override
    public void dtmf(char digit) {
        call("dtmf " + digit);
    }

    @Override
    public void inputEnded() {
        call("inputEnded");
    }

    @Override
    public void close() {
        call("close");
    }

    short[] samplesHeard() {
        return new RecordedAudio(heard).samples();
    }
}
