package dev.patchbay.emulator.chat.scenario;

import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;

/**
 * Where in a file a mistake is. The library knows the path of keys to it, but often not the line, so the file is read a
 * second time.
 */
final class Place {
    private static final YAMLFactory FACTORY = new YAMLFactory();

    private Place() {}

    /** Such as {@code :3:7}; nothing when it cannot be told. */
    static String of(JacksonException mistake, String yaml) {
        var known = mistake.getLocation();
        if (known != null && known.getLineNr() > 0) {
            return text(known.getLineNr(), known.getColumnNr());
        }
        String wanted = mistake.getPath().stream()
                .map(step -> "/" + (step.getPropertyName() == null ? step.getIndex() : step.getPropertyName()))
                .collect(Collectors.joining());
        try (var parser = FACTORY.createParser(ObjectReadContext.empty(), yaml)) {
            return find(parser, wanted);
        }
    }

    private static String find(JsonParser parser, String wanted) {
        for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token == JsonToken.PROPERTY_NAME
                    && parser.streamReadContext().pathAsPointer().toString().equals(wanted)) {
                var at = parser.currentTokenLocation();
                return text(at.getLineNr(), at.getColumnNr());
            }
        }
        return "";
    }

    private static String text(int line, int column) {
        return ":" + line + ":" + column;
    }
}
