package dev.patchbay.emulator.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.patchbay.emulator.openai.scenario.Api;
import dev.patchbay.emulator.openai.scenario.Fault;
import dev.patchbay.emulator.openai.scenario.Pace;
import dev.patchbay.emulator.openai.scenario.Part;
import dev.patchbay.emulator.openai.scenario.Reply;
import dev.patchbay.emulator.openai.scenario.Rule;
import dev.patchbay.emulator.openai.scenario.Scenario;
import dev.patchbay.emulator.openai.scenario.ScenarioBuilder;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every event that the emulator sends, against the schemas that OpenAI publishes. They are not part of this repository:
 * the test is skipped where they are not found.
 */
final class SchemaTest {
    private static final JsonMapper MAPPER = new JsonMapper();

    private static ScenarioBuilder everything() {
        return Scenario.builder()
                .pace(Pace.DEFAULT.prompt().atSpeed(200))
                .transcript("where is my parcel")
                .reply(Reply.of(new Part.Tone(440, 300, "one moment"), new Part.Call("lookup", "{\"id\":1}", false)))
                .rule(new Rule.OutputOf("lookup"), Reply.tone(300, 400))
                .rule(new Rule.Instructions("write"), Reply.say("written"))
                .rule(new Rule.Instructions("fail"), Reply.tone(440, 60_000))
                .fault(new Fault.AtDelta(4, 3), new Fault.FailResponse("invalid_request_error", "insufficient_quota"));
    }

    @Test
    void everyEventIsAsTodaysSchemaSays() throws Exception {
        assertThat(problems(
                        "openai-realtime-schemas.json",
                        everything(),
                        "output_modalities",
                        "{\"type\":\"realtime\",\"audio\":"
                                + "{\"input\":{\"transcription\":{\"model\":\"whisper-1\"}}}}"))
                .isEmpty();
    }

    /**
     * Where the schema of the beta is narrower than the beta was: its examples have a status {@code in_progress}, the
     * first item has no {@code previous_item_id}, and the content of the model is {@code audio}.
     */
    @Test
    void everyEventIsAsTheSchemaOfTheBetaSays() throws Exception {
        var known = List.of("/status: does not", "'previous_item_id' not found", "/content/0/type: does not");
        assertThat(problems(
                        "openai-realtime-beta-schemas.json",
                        everything().api(Api.BETA),
                        "modalities",
                        "{\"input_audio_transcription\":{\"model\":\"whisper-1\"}}"))
                .noneMatch(problem -> known.stream().noneMatch(problem::contains));
    }

    private static Set<String> problems(String schemas, ScenarioBuilder scenario, String modalities, String update)
            throws Exception {
        Path file = find(schemas);
        assumeThat(file)
                .as("no ../shared/schemas/openai-realtime/" + schemas + " above the repository: skipped")
                .isNotNull();
        var definitions = (ObjectNode) MAPPER.readTree(Files.readString(file)).get("$defs");
        var events = converse(scenario.build(), modalities, update);
        assertThat(events).hasSizeGreaterThan(80);
        var byType = byType(definitions);
        var compiled = new HashMap<String, Schema>();
        var problems = new TreeSet<String>();
        for (JsonNode event : events) {
            String type = event.path("type").stringValue("");
            String name = byType.get(type);
            if (name == null) {
                problems.add(type + " is in no schema");
                continue;
            }
            dropNulls(event);
            compiled.computeIfAbsent(name, key -> schema(key, definitions))
                    .validate(event)
                    .forEach(error -> problems.add(type + ": " + error.getInstanceLocation() + " " + error));
        }
        return problems;
    }

    private static @Nullable Path find(String name) {
        var explicit = System.getProperty("patchbay.schemas");
        if (explicit != null) {
            return Path.of(explicit, name);
        }
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            var file = folder.resolve("shared/schemas/openai-realtime").resolve(name);
            if (Files.exists(file)) {
                return file;
            }
        }
        return null;
    }

    /** Which definition describes the server event of a type. */
    private static Map<String, String> byType(ObjectNode definitions) {
        var byType = new HashMap<String, String>();
        for (var definition : definitions.properties()) {
            if (definition.getKey().startsWith("RealtimeServerEvent")) {
                var type = definition.getValue().at("/properties/type");
                type.path("enum").forEach(name -> byType.put(name.stringValue(), definition.getKey()));
                if (type.has("const")) {
                    byType.put(type.get("const").stringValue(), definition.getKey());
                }
            }
        }
        return byType;
    }

    private static Schema schema(String name, ObjectNode definitions) {
        var root = JsonNodeFactory.instance.objectNode().put("$ref", "#/$defs/" + name);
        root.set("$defs", definitions);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(root);
    }

    /** The published schemas have no nulls where the service sends them. */
    private static void dropNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            var names = new ArrayList<>(object.propertyNames());
            names.stream().filter(name -> object.get(name).isNull()).forEach(object::remove);
        }
        if (node instanceof ObjectNode || node instanceof ArrayNode) {
            node.forEach(SchemaTest::dropNulls);
        }
    }

    /** A conversation in which every kind of event comes. */
    private static List<JsonNode> converse(Scenario scenario, String modalities, String update) throws Exception {
        try (var server = OpenAiRealtimeServer.start(scenario, 0);
                var client = Client.connect(
                        URI.create(server.uri().toString().replace("gpt-realtime", "gpt-4o-realtime-preview")))) {
            client.send("{\"type\":\"session.update\",\"session\":" + update + "}");
            client.sayTurn();
            String call = client.next("response.function_call_arguments.done")
                    .path("call_id")
                    .stringValue();
            client.next("response.done");
            client.send(
                    "{\"type\":\"conversation.item.create\",\"item\":{\"type\":\"function_call_output\",\"call_id\":\""
                            + call + "\",\"output\":\"7\"}}");
            client.send("{\"type\":\"response.create\"}");
            String item =
                    client.next("response.output_item.done").at("/item/id").stringValue();
            client.next("response.done");
            client.send("{\"type\":\"conversation.item.truncate\",\"item_id\":\"" + item
                    + "\",\"content_index\":0,\"audio_end_ms\":100}");
            client.send("{\"type\":\"conversation.item.retrieve\",\"item_id\":\"" + item + "\"}");
            client.send("{\"type\":\"conversation.item.delete\",\"item_id\":\"" + item + "\"}");
            client.send("{\"type\":\"response.create\",\"response\":{\"instructions\":\"write\",\"" + modalities
                    + "\":[\"text\"],\"conversation\":\"none\",\"metadata\":{\"a\":\"b\"}}}");
            client.next("response.done");
            client.send("{\"type\":\"response.create\",\"response\":{\"instructions\":\"fail\"}}");
            client.next("response.done");
            client.send("{\"type\":\"response.create\",\"response\":{\"instructions\":\"fail\"}}");
            client.speak(200);
            client.next("response.done");
            client.send("{\"type\":\"input_audio_buffer.clear\"}");
            client.send("{\"type\":\"nonsense\"}");
            client.next("error");
            return client.events();
        }
    }
}
