package dev.patchbay.runtime.negotiation;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The way of the sound through a pipeline, before any format is chosen: trunks that are each solved as a whole, taps that
 * listen to a trunk at some point of it, and links of text.
 */
record Route(List<Trunk> trunks, List<TextLink> texts) {
    /** Source, filters, sink; with the listeners beside it. */
    record Trunk(List<End> ends, List<Tap> taps) {
        Stream<String> links() {
            return IntStream.range(0, ends.size() - 1)
                    .boxed()
                    .flatMap(link -> Stream.concat(
                            Stream.of(name(link, ends.get(link + 1))),
                            taps.stream().filter(tap -> tap.after() == link).map(tap -> name(link, tap.listener()))));
        }

        private String name(int from, End to) {
            return Plan.linkName(ends.get(from).owner(), to.owner());
        }
    }

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
        return new RouteBuilder(shape).build();
    }

    /** The links on which an operator can prefer or pin a format, in the order in which sound travels. */
    List<String> audioLinks() {
        return trunks.stream().flatMap(Trunk::links).toList();
    }
}
