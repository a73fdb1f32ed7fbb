package dev.patchbay.plugin.openairealtime.message;

import static org.junit.jupiter.api.Assumptions.abort;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The official schemas of the API's messages, where there are any: in the folder that {@code -Dpatchbay.schemas} names, or
 * {@code shared/schemas} beside this project. Tests that want them are skipped elsewhere.
 */
public final class Schemas {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final ObjectNode definitions;
    private final Map<String, String> byType = new HashMap<>();
    private final Map<String, Schema> schemas = new HashMap<>();

    private Schemas(ObjectNode definitions, String prefix) {
        this.definitions = definitions;
        definitions.properties().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .forEach(entry -> type(entry.getValue()).ifPresent(type -> byType.put(type, entry.getKey())));
    }

    private static Optional<String> type(JsonNode schema) {
        var type = schema.path("properties").path("type");
        return Stream.of(type.path("const"), type.path("enum").path(0))
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .findFirst();
    }

    /** Of what clients send in the GA dialect, with nothing added. */
    public static Schemas ga() {
        return of("openai-realtime-schemas.strict.json");
    }

    /** Of what clients sent before. */
    public static Schemas beta() {
        return of("openai-realtime-beta-schemas.strict.json");
    }

    private static Schemas of(String file) {
        var all = (ObjectNode) read(file);
        return new Schemas((ObjectNode) all.path("$defs"), "RealtimeClientEvent");
    }

    /** The examples that the API's description gives, by the name of their schema; some have comments and stray commas. */
    public static Map<String, List<String>> examples() {
        var forgiving = JsonMapper.builder()
                .enable(JsonReadFeature.ALLOW_TRAILING_COMMA, JsonReadFeature.ALLOW_JAVA_COMMENTS)
                .build();
        var examples = new TreeMap<String, List<String>>();
        read("openai-realtime-schemas.examples.json").properties().forEach(entry -> {
            try (var values = forgiving
                    .readerFor(JsonNode.class)
                    .<JsonNode>readValues(entry.getValue().asString())) {
                examples.put(
                        entry.getKey(),
                        values.readAll().stream().map(JsonNode::toString).toList());
            }
        });
        return examples;
    }

    private static JsonNode read(String file) {
        try {
            return MAPPER.readTree(
                    Files.readString(folder().resolve("openai-realtime").resolve(file)));
        } catch (IOException unreadable) {
            throw new IllegalStateException("can't read " + file, unreadable);
        }
    }

    private static Path folder() {
        return here().orElseGet(() ->
                abort("skipped: the official schemas are not here; -Dpatchbay.schemas names the folder that has them"));
    }

    private static Optional<Path> here() {
        var named = System.getProperty("patchbay.schemas");
        if (named != null) {
            return Optional.of(Path.of(named));
        }
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .map(up -> up.resolve("shared").resolve("schemas"))
                .filter(Files::isDirectory)
                .findFirst();
    }

    /** For checks that are made besides a test's own, and left out where there are no schemas. */
    public static Optional<Schemas> ifHere(Supplier<Schemas> schemas) {
        return here().map(folder -> schemas.get());
    }

    /** {@return what is wrong with a message of ours; nothing, when it is as the schema of its type has it} */
    public List<String> faults(String message) {
        var event = MAPPER.readTree(message);
        var name = byType.get(event.path("type").asString(""));
        if (name == null) {
            return List.of("there is no message of type " + event.path("type"));
        }
        withoutNulls(event);
        return schemas.computeIfAbsent(name, this::schema).validate(event).stream()
                .map(Error::toString)
                .toList();
    }

    private Schema schema(String name) {
        var root = MAPPER.createObjectNode().put("$ref", "#/$defs/" + name);
        root.set("$defs", definitions);
        return REGISTRY.getSchema(root);
    }

    /** The description of the API forbids nulls that the API itself uses. */
    private static void withoutNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().stream()
                    .filter(entry -> entry.getValue().isNull())
                    .map(Map.Entry::getKey)
                    .toList()
                    .forEach(object::remove);
        }
        node.forEach(Schemas::withoutNulls);
    }
}
