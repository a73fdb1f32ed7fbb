package dev.patchbay.runtime.negotiation;

import dev.patchbay.api.media.MediaFormat;
import java.util.List;

/**
 * The solved formats and conversions of a whole session.
 *
 * @param pipeline the pipeline's name
 * @param links in the order in which sound travels, taps after the trunk they listen to
 */
public record Plan(String pipeline, List<Link> links) implements Negotiation {
    /** Keeps its own copy. */
    public Plan {
        links = List.copyOf(links);
    }

    /**
     * One edge of the plan.
     *
     * @param from the port's owner, {@code caller}, {@code turn} or a stage
     * @param to the port's owner
     * @param produced the format that leaves {@code from}
     * @param consumed the format that reaches {@code to}
     * @param conversions in order; none when the formats are the same
     * @param reason why this pair was chosen, when an operator's rule decided; else empty
     * @param tap whether it is a side branch that has no say in the trunk's formats
     * @param rejected the other pairs, each with why it lost
     */
    public record Link(
            String from,
            String to,
            MediaFormat produced,
            MediaFormat consumed,
            List<Conversion> conversions,
            String reason,
            boolean tap,
            List<Rejected> rejected) {
        /** Keeps its own copies. */
        public Link {
            conversions = List.copyOf(conversions);
            rejected = List.copyOf(rejected);
        }

        /** {@return the name used in configuration, such as {@code caller -> local}} */
        public String name() {
            return linkName(from, to);
        }

        /** {@return the delay that the conversions add, in microseconds} */
        public int delayMicros() {
            return conversions.stream().mapToInt(Conversion::delayMicros).sum();
        }
    }

    /**
     * A pair of formats that was not chosen.
     *
     * @param produced at the beginning of the link
     * @param consumed at its end
     * @param why it lost
     */
    public record Rejected(MediaFormat produced, MediaFormat consumed, String why) {}

    /** {@return the delay that all conversions between the caller's voice and the answer add, in microseconds; taps apart} */
    public int delayMicros() {
        return links.stream()
                .filter(link -> !link.tap())
                .mapToInt(Link::delayMicros)
                .sum();
    }

    /**
     * The link between two neighbours.
     *
     * @param from the owner of the producing port
     * @param to the owner of the consuming port
     * @return the planned link
     */
    public Link link(String from, String to) {
        return links.stream()
                .filter(link -> link.from().equals(from) && link.to().equals(to))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no link " + linkName(from, to) + " in " + links));
    }

    static String linkName(String from, String to) {
        return from + " -> " + to;
    }
}
