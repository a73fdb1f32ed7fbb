package dev.patchbay.runtime.negotiation;

import dev.patchbay.api.media.TextFormat;
import dev.patchbay.api.stage.PortSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lays out the route of a pipeline: one stage after the other, as they stand in its list. */
final class RouteBuilder {
    private final PipelineShape shape;
    private final List<Route.Trunk> trunks = new ArrayList<>();
    private final List<Route.TextLink> texts = new ArrayList<>();
    private List<End> ends = new ArrayList<>();
    private List<Route.Tap> taps = new ArrayList<>();
    private Route.@Nullable Tap transcriber;
    private @Nullable End textSource;

    RouteBuilder(PipelineShape shape) {
        this.shape = shape;
        ends.add(End.caller(shape.caller().inbound()));
        shape.detector().ifPresent(node -> taps.add(new Route.Tap(0, input(node))));
    }

    Route build() {
        refuseNamesThatDoNotTellLinksApart();
        shape.stages().forEach(this::add);
        if (ends.isEmpty() || hearsCaller()) {
            throw new Route.Unroutable("nobody speaks to the caller: "
                    + (shape.stages().isEmpty()
                            ? "there are no stages"
                            : "the last stage is " + shape.stages().getLast().name())
                    + "; end with an agent, a synthesizer, or a filter behind one of these");
        }
        close(End.caller(shape.caller().outbound()));
        return new Route(trunks, texts);
    }

    private void refuseNamesThatDoNotTellLinksApart() {
        var taken = new HashSet<>(Set.of(PipelineShape.CALLER, PipelineShape.TURN));
        Stream.concat(shape.stages().stream(), shape.detector().stream()).forEach(node -> {
            if (!taken.add(node.name())) {
                throw new Route.Unroutable("the name \"" + node.name()
                        + "\" is taken: links are named by their ends, so give every stage a name of its own, other than \""
                        + PipelineShape.CALLER + "\" and \"" + PipelineShape.TURN + "\"");
            }
        });
    }

    private void add(PipelineShape.Node node) {
        switch (node.spec().kind()) {
            case FILTER -> audio(node).add(input(node));
            case DETECTOR -> tap(node);
            case TRANSCRIBER -> transcriber = tap(node);
            case AGENT -> {
                audio(node);
                close(input(node));
                ends.add(output(node));
            }
            case LANGUAGE_MODEL -> {
                readFrom(node);
                textSource = output(node);
            }
            case SYNTHESIZER -> {
                readFrom(node);
                textSource = null;
                ends.add(output(node));
            }
        }
    }

    private List<End> audio(PipelineShape.Node node) {
        var source = textSource;
        if (source != null) {
            throw new Route.Unroutable(node.name() + " takes audio, but " + source.owner()
                    + " before it gives text; put a synthesizer between them");
        }
        return ends;
    }

    private Route.Tap tap(PipelineShape.Node node) {
        var tap = new Route.Tap(audio(node).size() - 1, input(node));
        taps.add(tap);
        return tap;
    }

    /** A text stage reads from the text stage before it, or else from the turns that a transcriber makes possible. */
    private void readFrom(PipelineShape.Node node) {
        var source = textSource;
        if (source == null) {
            closeAtTranscriber(node);
            source = new End(PipelineShape.TURN, PortSpec.text(TextFormat.PLAIN));
        }
        texts.add(new Route.TextLink(source, input(node)));
    }

    private void closeAtTranscriber(PipelineShape.Node reader) {
        var last = transcriber;
        if (last == null || !hearsCaller()) {
            throw new Route.Unroutable(
                    reader.name() + " takes text, and no transcriber of the caller stands before it; put one there");
        }
        if (last.after() != ends.size() - 1) {
            throw new Route.Unroutable("nobody hears " + ends.getLast().owner() + ", because " + reader.name()
                    + " after it takes text; put " + ends.getLast().owner() + " before "
                    + last.listener().owner());
        }
        taps.remove(last);
        close(last.listener());
    }

    private boolean hearsCaller() {
        return !ends.isEmpty() && ends.getFirst().owner().equals(PipelineShape.CALLER);
    }

    private void close(End sink) {
        ends.add(sink);
        trunks.add(new Route.Trunk(List.copyOf(ends), List.copyOf(taps)));
        ends = new ArrayList<>();
        taps = new ArrayList<>();
        transcriber = null;
    }

    private static End input(PipelineShape.Node node) {
        return new End(node.name(), node.spec().input());
    }

    private static End output(PipelineShape.Node node) {
        return new End(node.name(), node.spec().output().orElseThrow());
    }
}
