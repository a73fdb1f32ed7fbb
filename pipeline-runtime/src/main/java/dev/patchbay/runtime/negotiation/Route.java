package dev.patchbay.runtime.negotiation;

import dev.patchbay.api.media.TextFormat;
import dev.patchbay.api.stage.PortSpec;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way of the sound through a pipeline, before any format is chosen: trunks that are each solved as a whole, taps that
 * listen to a trunk at some point of it, and links of text.
 */
record Route(List<Trunk> trunks, List<TextLink> texts) {
    /** Source, filters, sink; with the listeners beside it. */
    record Trunk(List<End> ends, List<Tap> taps) {}

    /** A listener behind the trunk's end number {@code after}. */
    record Tap(int after, End listener) {}

    record TextLink(End from, End to) {}

    /** Thrown while a route is laid out; becomes a refusal. */
    static final class Unroutable extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final String why;

        Unroutable(String why) {
            super(why);
            this.why = why;
        }

        String why() {
            return why;
        }
    }

    static Route of(PipelineShape shape) {
        return new Builder(shape).build();
    }

    private static final class Builder {
        private final PipelineShape shape;
        private final List<Trunk> trunks = new ArrayList<>();
        private final List<TextLink> texts = new ArrayList<>();
        private List<End> ends = new ArrayList<>();
        private List<Tap> taps = new ArrayList<>();
        private boolean transcribed;
        private @Nullable End textSource;

        Builder(PipelineShape shape) {
            this.shape = shape;
            ends.add(End.caller(shape.caller().inbound()));
            shape.detector().ifPresent(node -> taps.add(new Tap(0, input(node))));
        }

        Route build() {
            shape.stages().forEach(this::add);
            if (ends.isEmpty() || ends.getFirst().owner().equals(PipelineShape.CALLER)) {
                throw new Unroutable("nobody speaks to the caller: the last stage, "
                        + shape.stages().getLast().name() + ", must be an agent, a synthesizer or a filter behind one");
            }
            close(End.caller(shape.caller().outbound()));
            return new Route(trunks, texts);
        }

        private void add(PipelineShape.Node node) {
            switch (node.spec().kind()) {
                case FILTER -> audio(node).add(input(node));
                case DETECTOR -> tap(node);
                case TRANSCRIBER -> {
                    tap(node);
                    transcribed = true;
                }
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
            if (ends.isEmpty()) {
                throw new Unroutable(node.name() + " takes audio, but the stage before it produces text");
            }
            return ends;
        }

        private void tap(PipelineShape.Node node) {
            taps.add(new Tap(audio(node).size() - 1, input(node)));
        }

        /** A text stage reads from the text stage before it, or else from the turns that a transcriber makes possible. */
        private void readFrom(PipelineShape.Node node) {
            var source = textSource;
            if (source == null) {
                if (!transcribed) {
                    throw new Unroutable(node.name() + " takes text, and no transcriber stands before it");
                }
                transcribed = false;
                closeAtTranscriber();
                source = new End(PipelineShape.TURN, PortSpec.text(TextFormat.PLAIN));
            }
            texts.add(new TextLink(source, input(node)));
        }

        private void closeAtTranscriber() {
            int last = taps.size() - 1;
            while (taps.get(last).after() != ends.size() - 1) {
                last--;
            }
            close(taps.remove(last).listener());
        }

        private void close(End sink) {
            ends.add(sink);
            trunks.add(new Trunk(List.copyOf(ends), List.copyOf(taps)));
            ends = new ArrayList<>();
            taps = new ArrayList<>();
        }

        private static End input(PipelineShape.Node node) {
            return new End(node.name(), node.spec().input());
        }

        private static End output(PipelineShape.Node node) {
            return new End(node.name(), node.spec().output().orElseThrow());
        }
    }
}
