package dev.patchbay.runtime.session;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.FormatSet;
import dev.patchbay.api.stage.AudioStage;
import dev.patchbay.api.transport.TransportSpec;
import dev.patchbay.runtime.graph.Graph;
import dev.patchbay.runtime.negotiation.Negotiation;
import dev.patchbay.runtime.negotiation.Negotiator;
import dev.patchbay.runtime.negotiation.PipelineShape;
import dev.patchbay.runtime.negotiation.Plan;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The way of a stand-in's voice to the caller, planned as for a pipeline of its own, to the one format that the caller is
 * sent at the moment.
 *
 * <p><b>Threads.</b> Changed in the session's turn; read by any thread.
 */
final class StandInLink {
    /** The way in is planned because an agent has one; nothing is ever sent along it. */
    private static final AudioStage DEAF = frame -> {};

    private final Session session;
    private final String name;
    private final Formats formats;

    /** @throws IllegalStateException when there is no plan */
    StandInLink(Session session, PipelineShape.Node voice) {
        this.session = session;
        this.name = voice.name();
        var shape = PipelineShape.speaking(voice, caller());
        this.formats = switch (negotiator().solve(shape)) {
            case Plan plan -> new Formats(negotiator(), shape, plan, this::graph);
            case Negotiation.Impossible impossible -> throw noPlan(impossible);
        };
    }

    private Negotiator negotiator() {
        return session.surroundings().negotiator();
    }

    private TransportSpec caller() {
        return new TransportSpec(
                FormatSet.of(session.path().formats().inbound()),
                FormatSet.of(session.path().outboundFormat()));
    }

    private Graph graph(Plan plan) {
        return new Graph(
                plan, Map.of(name, DEAF), frame -> {}, session.surroundings().lending(), session.path());
    }

    private static IllegalStateException noPlan(Negotiation.Impossible impossible) {
        return new IllegalStateException("no plan: " + impossible.refusals());
    }

    Formats formats() {
        return formats;
    }

    AudioFormat input() {
        return formats.input(name);
    }

    AudioFormat output() {
        return formats.output(name);
    }

    /** The caller's formats changed; says what is wrong with that, if anything. */
    Optional<IllegalStateException> callerChanged() {
        return change(shape -> shape.withCaller(caller()));
    }

    /** Takes another format from now on. */
    Optional<IllegalStateException> takes(AudioFormat format) {
        return change(shape -> shape.withInput(name, format));
    }

    /** Gives another format from now on. */
    Optional<IllegalStateException> gives(AudioFormat format) {
        return change(shape -> shape.withOutput(name, format));
    }

    private Optional<IllegalStateException> change(UnaryOperator<PipelineShape> change) {
        return formats.change(change) instanceof Negotiation.Impossible impossible
                ? Optional.of(noPlan(impossible))
                : Optional.empty();
    }
}
