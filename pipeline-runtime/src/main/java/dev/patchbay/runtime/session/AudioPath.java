package dev.patchbay.runtime.session;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.FormatSet;
import dev.patchbay.api.stage.StageSpec;
import dev.patchbay.api.transport.TransportSpec;
import dev.patchbay.runtime.graph.Frame;
import dev.patchbay.runtime.graph.Graph;
import dev.patchbay.runtime.metrics.Meter;
import dev.patchbay.runtime.negotiation.Negotiation;
import dev.patchbay.runtime.negotiation.PipelineShape;
import dev.patchbay.runtime.negotiation.Plan;
import dev.patchbay.runtime.negotiation.PlanText;
import dev.patchbay.runtime.playout.Track;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way of the sound through one session: the graph at work, its formats, and the watch over declared rates.
 *
 * <p><b>Threads.</b> The session's turn, apart from {@link #formats} and {@link #outboundFormat}.
 */
final class AudioPath implements Graph.Watch {
    private static final Logger log = LoggerFactory.getLogger(AudioPath.class);

    private final Session session;
    private final Formats formats;
    private final RateWatch callerRate = new RateWatch();
    private final Map<String, FilterRate> filterRates = new HashMap<>();
    private Frame heard;
    private byte[] scratch = {};
    private @Nullable Track speaking;
    private volatile AudioFormat outboundFormat;

    AudioPath(Session session, PipelineShape shape, Plan plan) {
        this.session = session;
        this.formats = new Formats(session.surroundings().negotiator(), shape, plan, this::graph);
        this.heard = new Frame(formats.inbound());
        this.outboundFormat = formats.outbound();
        watchFilters();
    }

    /** A filter's output is held against its input, so that it isn't blamed for what comes in. */
    private static final class FilterRate {
        final RateWatch watch = new RateWatch();
        long enteredMillis;
    }

    private void watchFilters() {
        filterRates.clear();
        for (var node : formats.shape().stages()) {
            if (node.spec().kind() == StageSpec.Kind.FILTER) {
                filterRates.put(node.name(), new FilterRate());
            }
        }
    }

    private Graph graph(Plan plan) {
        return new Graph(
                plan,
                session.stages().byName(),
                this::toCaller,
                session.surroundings().lending(),
                this);
    }

    Formats formats() {
        return formats;
    }

    AudioFormat outboundFormat() {
        return outboundFormat;
    }

    /** The caller's audio, as it came. */
    void caller(ByteBuffer audio) {
        if (session.over()) {
            return;
        }
        int length = audio.remaining();
        long now = session.now();
        point(heard, audio);
        watchRate(callerRate, PipelineShape.CALLER, heard.format(), heard.samples(), now);
        session.observer().heard(heard, now);
        if (!session.stages().silent()) {
            formats.graph().caller(heard.array(), heard.offset(), length);
        }
    }

    private void point(Frame frame, ByteBuffer audio) {
        int length = audio.remaining();
        if (audio.hasArray()) {
            frame.next(audio.array(), audio.arrayOffset() + audio.position(), length);
            return;
        }
        if (scratch.length < length) {
            scratch = new byte[length];
        }
        audio.get(scratch, 0, length);
        frame.next(scratch, 0, length);
    }

    /** A piece of an utterance that passes other stages on its way to the caller. */
    void through(String stage, Track track, byte[] bytes, int length) {
        if (goesOn(track)) {
            speaking = track;
            formats.graph().push(stage, bytes, 0, length);
            speaking = null;
        }
    }

    private boolean goesOn(Track track) {
        return !track.cancelled() && !session.stages().silent();
    }

    /** The end of such an utterance. */
    void endThrough(String stage, Track track) {
        if (goesOn(track)) {
            speaking = track;
            flushFrom(stage);
            speaking = null;
        }
        session.playout().close(track);
    }

    /** Drops what a cut utterance left in converters on its way: it must not begin the next one. */
    void cut() {
        for (var node : formats.shape().stages()) {
            if (node.spec().kind() == StageSpec.Kind.AGENT || node.spec().kind() == StageSpec.Kind.SYNTHESIZER) {
                flushFrom(node.name());
            }
        }
    }

    /** Brings out what is under way behind a speaker: its own link first, then that of each filter it passes. */
    private void flushFrom(String speaker) {
        boolean behind = false;
        for (var node : formats.shape().stages()) {
            if (node.name().equals(speaker)) {
                behind = true;
                formats.graph().flush(speaker);
            } else if (behind && node.spec().kind() == StageSpec.Kind.FILTER) {
                formats.graph().flush(node.name());
            } else if (behind && node.spec().output().isPresent()) {
                return;
            }
        }
    }

    private void toCaller(Frame frame) {
        if (speaking != null) {
            session.playout().append(speaking, frame.format(), frame.array(), frame.offset(), frame.length());
        }
    }

    /** The far end changed its format. */
    void callerFormat(AudioFormat inbound, FormatSet<AudioFormat> outbound) {
        replan(
                "the caller now sends " + inbound,
                shape -> shape.withCaller(new TransportSpec(FormatSet.of(inbound), outbound)));
    }

    /** Some end changed its format: solves the links anew, and goes on. */
    void replan(String why, UnaryOperator<PipelineShape> change) {
        var before = outboundFormat;
        switch (formats.change(change)) {
            case Plan plan -> {
                session.meters().replans.increment();
                log.info("session {} planned anew, because {}", session.info().id(), why);
                plan.links()
                        .forEach(
                                link -> log.info("session {} {}", session.info().id(), PlanText.line(link)));
                adopt(before);
                session.tell(new SessionEvent.Replanned(session.now(), plan, why));
            }
            case Negotiation.Impossible impossible -> session.end(EndReason.noPlan(why + ": " + impossible.refusals()));
        }
    }

    private void adopt(AudioFormat before) {
        heard = new Frame(formats.inbound());
        session.inboundChanged(formats.inbound());
        callerRate.restart();
        watchFilters();
        var now = formats.outbound();
        if (!now.equals(before)) {
            session.playout().reformat(now, bytes -> formats.converted(before, now, bytes));
            outboundFormat = now;
        }
        session.failures().callerChanged();
    }

    @Override
    public void entered(String stage, Frame frame) {
        var rate = filterRates.get(stage);
        if (rate != null) {
            rate.enteredMillis = (frame.position() + frame.samples())
                    * 1_000
                    / frame.format().sampleRate();
        }
    }

    @Override
    public void left(String stage, int samples) {
        var rate = filterRates.get(stage);
        if (rate != null) {
            watchRate(rate.watch, stage, formats.output(stage), samples, rate.enteredMillis);
        }
    }

    @Override
    public void slow(String stage, long nanos) {
        session.meters().of(Meter.SLOW_STAGES, stage).increment();
    }

    @Override
    public void failed(String stage, Throwable thrown) {
        session.failures().failed(stage, thrown);
    }

    private void watchRate(RateWatch watch, String who, AudioFormat declared, int samples, long streamMillis) {
        int measured = watch.count(samples, declared.sampleRate(), streamMillis);
        if (measured > 0) {
            var text = who + " declared " + declared.sampleRate() + " Hz and delivers about " + measured + " Hz";
            session.meters().of(Meter.RATE_MISMATCHES, who).increment();
            log.warn(
                    "session {}: {}; correct its declared format",
                    session.info().id(),
                    text);
            session.tell(new SessionEvent.RateMismatch(session.now(), who, text));
        }
    }
}
