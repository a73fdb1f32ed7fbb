package dev.patchbay.runtime.config;

import dev.patchbay.runtime.config.Spot.Mark;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import tools.jackson.core.JacksonException;

/**
 * Why a text is no YAML. Says it without the parser's own excerpt of the file, which may hold a key.
 *
 * @param mark where the parser gave up
 * @param message what is wrong there
 */
record YamlFault(Mark mark, String message) {
    private static final String NOT_YAML = "not valid YAML: ";

    /** @param last where the parser was before it gave up */
    static YamlFault of(JacksonException exception, String yaml, Mark last) {
        return switch (exception.getCause()) {
            case MarkedYamlEngineException marked -> of(marked, yaml, last);
            case ReaderException unreadable -> unprintable(unreadable, yaml);
            case null, default -> of(exception, last);
        };
    }

    private static YamlFault of(MarkedYamlEngineException marked, String yaml, Mark last) {
        var mark = marked.getProblemMark()
                .map(problem -> new Mark(problem.getLine() + 1, problem.getColumn() + 1))
                .orElse(last);
        return new YamlFault(mark, NOT_YAML + explain(marked, mark, yaml));
    }

    private static String explain(MarkedYamlEngineException marked, Mark mark, String yaml) {
        String before = before(mark, yaml);
        String problem = Optional.ofNullable(marked.getProblem()).orElse("it cannot be read");
        if (problem.contains("(TAB)")) {
            return "a tab; indent with spaces";
        }
        if (before.endsWith("$") && problem.endsWith("{")) {
            return "inside { } and [ ] put quotes around ${…}";
        }
        if (problem.startsWith("mapping values are not allowed")) {
            return "a second \":\" in one value; check the indentation, or put text in quotes";
        }
        if (problem.contains("cannot start any token")) {
            return "text that begins with @, ` or % needs quotes";
        }
        if (problem.contains("tag")) {
            return "tags (!) are not supported; put text in quotes";
        }
        return problem;
    }

    private static String before(Mark mark, String yaml) {
        return yaml.lines()
                .skip(mark.line() - 1L)
                .findFirst()
                .map(line -> line.substring(0, Math.min(line.length(), mark.column() - 1)))
                .orElse("");
    }

    private static YamlFault unprintable(ReaderException unreadable, String yaml) {
        String before = yaml.substring(0, Math.min(yaml.length(), unreadable.getPosition()));
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        int column = before.length() - before.lastIndexOf('\n');
        return new YamlFault(
                new Mark(line, column),
                NOT_YAML + "the control character U+%04X; remove it".formatted(unreadable.getCodePoint()));
    }

    private static YamlFault of(JacksonException exception, Mark last) {
        String message = exception.getOriginalMessage().startsWith("Expected a property name")
                ? "a key must be plain text"
                : "nested too deeply or too long to read";
        return new YamlFault(last, NOT_YAML + message);
    }
}
