package dev.patchbay.runtime.graph;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.stage.AudioStage;
import dev.patchbay.api.stage.Stage;
import dev.patchbay.runtime.negotiation.PipelineShape;
import dev.patchbay.runtime.negotiation.Plan;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A plan made runnable: what somebody says goes, converted, straight to whoever listens, by plain calls on the thread
 * that brought it. Nothing is ever between two stages.
 *
 * <p><b>Threads.</b> The session's turn, apart from {@link #outlet}.
 */
public final class Graph {
    /** Hears how stages fare. Called for every frame: must not allocate. */
    public interface Watch {
        /**
         * A frame is handed to a stage.
         *
         * @param stage the name
         * @param frame borrowed
         */
        default void entered(String stage, Frame frame) {}

        /**
         * A filter passed audio on.
         *
         * @param stage the name
         * @param samples per channel, at its output's rate
         */
        default void left(String stage, int samples) {}

        /**
         * A stage threw; it gets no more frames.
         *
         * @param stage the name
         * @param thrown what it threw
         */
        default void failed(String stage, Throwable thrown) {}

        /**
         * A stage took longer than its slice.
         *
         * @param stage the name
         * @param nanos how long it took
         */
        default void slow(String stage, long nanos) {}
    }

    /**
     * How a speaking stage's output leaves it.
     *
     * @param format in which the stage writes
     * @param direct whether it goes to the caller without passing another stage, and so needs no turn of the session
     * @param toCaller the link to the caller when it is direct
     */
    public record Outlet(AudioFormat format, boolean direct, Plan.Link toCaller) {
        /**
         * A converter of its own for one utterance.
         *
         * @param sink takes the frames for the caller
         * @return ready to be pushed to, on the writer's thread
         */
        public Converter converter(FrameSink sink) {
            return new Converter(format).to(toCaller.conversions(), (AudioFormat) toCaller.consumed(), sink);
        }
    }

    private final Plan plan;
    private final Watch watch;
    private final Map<String, Converter> sources = new HashMap<>();

    /** Found once: looking it up for each frame showed in the profile of a thousand calls. */
    private final Converter caller;

    /**
     * Builds the graph.
     *
     * @param plan what to build
     * @param stages by name, all of the plan's
     * @param toCaller takes what reaches the caller through the session's turn
     * @param lending how stages get their frames
     * @param watch hears how they fare
     */
    public Graph(Plan plan, Map<String, Stage> stages, FrameSink toCaller, Lending lending, Watch watch) {
        this.plan = plan;
        this.watch = watch;
        for (var link : plan.links()) {
            if (link.produced() instanceof AudioFormat produced && link.consumed() instanceof AudioFormat consumed) {
                var sink = link.to().equals(PipelineShape.CALLER) ? toCaller : input(link.to(), stages, lending);
                sources.computeIfAbsent(link.from(), name -> new Converter(produced))
                        .to(link.conversions(), consumed, sink);
            }
        }
        this.caller = source(PipelineShape.CALLER);
    }

    private StageInput input(String name, Map<String, Stage> stages, Lending lending) {
        if (stages.get(name) instanceof AudioStage stage) {
            return new StageInput(name, stage, lending, watch);
        }
        throw new IllegalArgumentException("stage " + name + " declares an audio input, but is no AudioStage");
    }

    /**
     * Audio of the caller goes its way.
     *
     * @param bytes in the planned format, borrowed until this returns
     * @param offset where they begin
     * @param length how many
     */
    public void caller(byte[] bytes, int offset, int length) {
        caller.push(bytes, offset, length);
    }

    /**
     * Audio that a stage produced in the session's turn goes its way.
     *
     * @param stage the name
     * @param bytes in the stage's output format
     * @param offset where they begin
     * @param length how many
     */
    public void push(String stage, byte[] bytes, int offset, int length) {
        watch.left(stage, length / output(stage).blockBytes());
        source(stage).push(bytes, offset, length);
    }

    /**
     * Audio that a stage produced in the session's turn goes its way.
     *
     * @param stage the name
     * @param audio in the stage's output format; the position advances to the limit
     */
    public void push(String stage, ByteBuffer audio) {
        watch.left(stage, audio.remaining() / output(stage).blockBytes());
        source(stage).push(audio);
    }

    /**
     * What a stage said is complete: filters and framing give out what they hold.
     *
     * @param stage the name
     */
    public void flush(String stage) {
        source(stage).flush();
    }

    private Converter source(String name) {
        var source = sources.get(name);
        if (source == null) {
            throw new IllegalStateException(name + " has no audio output in this pipeline");
        }
        return source;
    }

    /**
     * The format in which a stage's audio leaves it. Any thread.
     *
     * @param stage the name
     * @return as planned
     */
    public AudioFormat output(String stage) {
        return source(stage).from();
    }

    /**
     * How the output of an agent or a synthesizer leaves it. Any thread.
     *
     * @param stage the name
     * @return its way out
     */
    public Outlet outlet(String stage) {
        List<Plan.Link> leaving =
                plan.links().stream().filter(link -> link.from().equals(stage)).toList();
        if (leaving.isEmpty() || !(leaving.getFirst().produced() instanceof AudioFormat format)) {
            throw new IllegalStateException(stage + " has no audio output in this pipeline");
        }
        var first = leaving.getFirst();
        return new Outlet(format, leaving.size() == 1 && first.to().equals(PipelineShape.CALLER), first);
    }

    /** {@return the plan that this graph runs} */
    public Plan plan() {
        return plan;
    }
}
