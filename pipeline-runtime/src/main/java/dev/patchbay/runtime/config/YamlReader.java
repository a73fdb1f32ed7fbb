package dev.patchbay.runtime.config;

import com.google.common.collect.ImmutableList;
import dev.patchbay.runtime.config.Node.Mapping;
import dev.patchbay.runtime.config.Node.Nothing;
import dev.patchbay.runtime.config.Node.Scalar;
import dev.patchbay.runtime.config.Node.Sequence;
import dev.patchbay.runtime.config.Spot.Mark;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Reads YAML into nodes: one document of maps, lists and text, without anchors, aliases and tags. */
final class YamlReader {
    private static final YAMLFactory FACTORY = new YAMLFactory();
    private static final String ANCHOR = "anchors (&) are not supported; remove it, or put text in quotes";

    private final YAMLParser parser;
    private final List<String> lines;
    private final Environment environment;
    private final Problems problems;
    private final @Nullable Spot fixed;

    private YamlReader(
            YAMLParser parser, String yaml, Environment environment, Problems problems, @Nullable Spot fixed) {
        this.parser = parser;
        lines = yaml.lines().toList();
        this.environment = environment;
        this.problems = problems;
        this.fixed = fixed;
    }

    /**
     * Reads a whole file.
     *
     * @return the root, which is {@link Nothing} for an empty file; empty when the text is no YAML, which is then among the
     *     problems
     */
    static Optional<Node> read(String yaml, Environment environment, Problems problems) {
        return read(yaml, environment, problems, null);
    }

    /** Reads YAML that is not in the file, as if all of it stood at one spot of the file. */
    static Optional<Node> readAt(Spot spot, String yaml, Environment environment, Problems problems) {
        return read(yaml, environment, problems, spot);
    }

    private static Optional<Node> read(String yaml, Environment environment, Problems problems, @Nullable Spot fixed) {
        try (var parser = (YAMLParser) FACTORY.createParser(ObjectReadContext.empty(), new StringReader(yaml))) {
            var reader = new YamlReader(parser, yaml, environment, problems, fixed);
            try {
                return Optional.of(reader.document());
            } catch (JacksonException e) {
                var fault = YamlFault.of(e, yaml, reader.mark());
                problems.at(fault.mark(), "", fault.message());
                return Optional.empty();
            }
        }
    }

    private Node document() {
        if (parser.nextToken() == null) {
            return new Nothing(fixed == null ? Spot.ROOT : fixed);
        }
        Node root = node(fixed == null ? new Spot("", mark(), mark()) : fixed);
        if (parser.nextToken() != null) {
            problems.at(mark(), "", "a second document begins; the configuration is a single one");
        }
        return root;
    }

    private Node node(Spot spot) {
        if (parser.isCurrentAlias()) {
            problems.atValue(spot, "aliases (*) are not supported; repeat the value, or put text in quotes");
            return new Scalar(spot, "", "", true);
        }
        if (hasAnchor()) {
            problems.atValue(spot, ANCHOR);
        }
        if (parser.getRawTag() != null) {
            problems.atValue(spot, "tags (!) are not supported; remove it, or put text in quotes");
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping(spot);
            case START_ARRAY -> sequence(spot);
            case VALUE_NULL -> new Nothing(spot);
            case null, default -> environment.resolve(spot, parser.getString());
        };
    }

    private Mapping mapping(Spot spot) {
        Map<String, Node> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            var keyMark = mark();
            boolean anchored = hasAnchor();
            parser.nextToken();
            var child = spot.child(key, keyMark, mark());
            if (anchored) {
                problems.atKey(child, ANCHOR);
            }
            var first = entries.putIfAbsent(key, node(child));
            if (first != null) {
                problems.atKey(
                        child,
                        "duplicate key; the first is on line "
                                + first.spot().key().line());
            }
        }
        return new Mapping(spot, entries);
    }

    private Sequence sequence(Spot spot) {
        var items = ImmutableList.<Node>builder();
        for (int index = 0; parser.nextToken() != JsonToken.END_ARRAY; index++) {
            items.add(node(spot.item(index, mark())));
        }
        return new Sequence(spot, items.build());
    }

    private boolean hasAnchor() {
        return switch (parser.currentToken()) {
            case START_OBJECT, START_ARRAY -> parser.getObjectId() != null;
            case null, default -> beginsWithAnchor(tokenMark());
        };
    }

    /** The parser drops the anchors of text and of keys; nothing else can begin with this character there. */
    private boolean beginsWithAnchor(Mark mark) {
        String line = mark.line() <= lines.size() ? lines.get(mark.line() - 1) : "";
        return line.codePoints().skip(mark.column() - 1L).findFirst().orElse(0) == '&';
    }

    private Mark mark() {
        return fixed == null ? tokenMark() : fixed.value();
    }

    private Mark tokenMark() {
        var location = parser.currentTokenLocation();
        return new Mark(location.getLineNr(), location.getColumnNr());
    }
}
