package dev.patchbay.distribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The lines of a {@code transcript.jsonl}, of which each must be JSON by itself. */
record Transcript(List<JsonNode> lines) {
    private static final JsonMapper JSON = new JsonMapper();

    static Transcript read(Path file) throws IOException {
        return new Transcript(
                Files.readAllLines(file).stream().map(JSON::readTree).toList());
    }

    List<JsonNode> all(String event) {
        return lines.stream().filter(line -> name(line).equals(event)).toList();
    }

    List<String> names() {
        return lines.stream().map(Transcript::name).toList();
    }

    /** The first event of a name at or after a time. */
    JsonNode next(String event, long fromMillis) {
        return all(event).stream()
                .filter(line -> at(line) >= fromMillis)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + event + " after " + fromMillis + " ms in " + names()));
    }

    static long at(JsonNode line) {
        return line.get("at_ms").asLong();
    }

    private static String name(JsonNode line) {
        return line.get("event").asString();
    }
}
