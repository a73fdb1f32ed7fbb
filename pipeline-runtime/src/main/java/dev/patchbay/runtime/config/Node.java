package dev.patchbay.runtime.config;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A piece of the file that knows where it stands. */
sealed interface Node {
    Spot spot();

    /** {@return how a message names this kind of value} */
    String kind();

    default String path() {
        return spot().path();
    }

    /** {@return whether a value in it could not be had, for a reason that has been reported} */
    default boolean hasGaps() {
        return switch (this) {
            case Mapping mapping -> mapping.entries().values().stream().anyMatch(Node::hasGaps);
            case Sequence sequence -> sequence.items().stream().anyMatch(Node::hasGaps);
            case Scalar scalar -> scalar.incomplete();
            case Nothing _ -> false;
        };
    }

    /** Shows this node and all below it, parents first. */
    default void visit(Consumer<Node> visitor) {
        visitor.accept(this);
    }

    /** Keys and values, in the order of the file. */
    record Mapping(Spot spot, Map<String, Node> entries) implements Node {
        public Mapping {
            entries = ImmutableMap.copyOf(entries);
        }

        static Mapping empty(Spot spot) {
            return new Mapping(spot, Map.of());
        }

        @Nullable Node get(String key) {
            return entries.get(key);
        }

        @Override
        public String kind() {
            return "a map";
        }

        @Override
        public void visit(Consumer<Node> visitor) {
            visitor.accept(this);
            entries.values().forEach(entry -> entry.visit(visitor));
        }
    }

    /** The items of a list. */
    record Sequence(Spot spot, List<Node> items) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String kind() {
            return "a list";
        }

        @Override
        public void visit(Consumer<Node> visitor) {
            visitor.accept(this);
            items.forEach(item -> item.visit(visitor));
        }
    }

    /**
     * Text. What it means is decided by the setting that it is for, never by how it looks.
     *
     * @param text the value with environment variables put in
     * @param source the value as it stands in the file
     * @param incomplete whether part of it could not be had; a problem has been reported
     */
    record Scalar(Spot spot, String text, String source, boolean incomplete) implements Node {
        private static final int LONGEST_SHOWN = 60;

        /** {@return the value for a message, with the names of environment variables instead of what they hold} */
        String shown() {
            if (!text.equals(source)) {
                return text.isBlank() ? source + ", which is empty" : source;
            }
            return '"' + (text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text) + '"';
        }

        @Override
        public String kind() {
            return "text";
        }
    }

    /** A key with nothing after it. */
    record Nothing(Spot spot) implements Node {
        @Override
        public String kind() {
            return "nothing";
        }
    }
}
