package dev.patchbay.testkit;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.AudioFrame;
import dev.patchbay.api.media.Encoding;
import dev.patchbay.api.media.FormatSet;
import dev.patchbay.api.stage.AudioStage;
import dev.patchbay.api.stage.Interruption;
import dev.patchbay.api.stage.PortSpec;
import dev.patchbay.api.stage.StageContext;
import dev.patchbay.api.stage.StageSpec;
import dev.patchbay.api.stage.Utterance;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The agent that completes the pipeline of a filter or a detector under test: it keeps all that reaches it, and says what
 * the test tells it to say.
 *
 * <p><b>Threads.</b> {@link #say} and the queries from the test's thread, the rest in the session's turn.
 */
public final class CompanionAgent implements AudioStage {
    private final List<SentFrame> heard = new ArrayList<>();
    private final List<Interruption> interruptions = new ArrayList<>();
    private volatile @Nullable StageContext context;
    private int utterances;

    CompanionAgent() {}

    static StageSpec spec(FormatSet<AudioFormat> formats) {
        return StageSpec.agent(PortSpec.audio(formats), PortSpec.audio(formats));
    }

    /** The formats that a companion speaks: all linear ones of speech, the lowest rate first. */
    static FormatSet<AudioFormat> anyLinear() {
        return FormatSet.mono(Encoding.PCM16, 8_000, 16_000, 24_000, 48_000);
    }

    /**
     * Says something, from a thread of its own and faster than real time, as providers do.
     *
     * @param sound the whole utterance
     * @return the utterance's id: {@code companion-1} and so on
     */
    public String say(Sound sound) {
        var session = context();
        var utterance = session.begin("companion-" + ++utterances);
        session.fork("says " + utterance.id(), () -> write(session, utterance, sound));
        return utterance.id();
    }

    private static void write(StageContext session, Utterance utterance, Sound sound) throws InterruptedException {
        var format = session.outputFormat();
        utterance.write(ByteBuffer.wrap(Bytes.of(sound.at(format.sampleRate()), format)));
        utterance.close();
    }

    private StageContext context() {
        var started = context;
        if (started == null) {
            throw new IllegalStateException("the session has not started yet");
        }
        return started;
    }

    @Override
    public void start(StageContext started) {
        context = started;
    }

    @Override
    public void process(AudioFrame frame) {
        var bytes = ByteBuffer.allocate(frame.length());
        frame.copyTo(bytes);
        synchronized (heard) {
            heard.add(new SentFrame(
                    frame.format().duration(frame.position()).toMillis(),
                    frame.format(),
                    frame.position(),
                    bytes.array()));
        }
    }

    @Override
    public void interrupt(Interruption interruption) {
        synchronized (heard) {
            interruptions.add(interruption);
        }
    }

    /** {@return every frame that reached it, in order} */
    public List<SentFrame> heard() {
        synchronized (heard) {
            return List.copyOf(heard);
        }
    }

    /** {@return every interruption that it was told of, in order} */
    public List<Interruption> interruptions() {
        synchronized (heard) {
            return List.copyOf(interruptions);
        }
    }
}
