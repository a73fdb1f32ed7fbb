package dev.patchbay.plugin.httptool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaTest {
    private static final Schema TABLE = Schema.of(table(), Optional.empty());

    private static Map<String, Parameter> table() {
        var table = new LinkedHashMap<String, Parameter>();
        table.put("day", new Parameter(Parameter.Type.STRING, "Which day.", true, List.of()));
        table.put("seats", new Parameter(Parameter.Type.INTEGER, "", true, List.of()));
        table.put("room", new Parameter(Parameter.Type.STRING, "", false, List.of("hall", "garden")));
        table.put("tip", new Parameter(Parameter.Type.NUMBER, "", false, List.of()));
        table.put("smoking", new Parameter(Parameter.Type.BOOLEAN, "", false, List.of()));
        return table;
    }

    @Test
    void parametersAreAJsonSchema() {
        assertThat(TABLE.object().toString())
                .isEqualTo(
                        "{\"type\":\"object\",\"properties\":{\"day\":{\"type\":\"string\",\"description\":\"Which day.\"},"
                                + "\"seats\":{\"type\":\"integer\"},\"room\":{\"type\":\"string\",\"enum\":[\"hall\",\"garden\"]},"
                                + "\"tip\":{\"type\":\"number\"},\"smoking\":{\"type\":\"boolean\"}},"
                                + "\"required\":[\"day\",\"seats\"],\"additionalProperties\":false}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"day\":\"Friday\",\"seats\":4}",
                "{\"day\":\"Friday\",\"seats\":4.0,\"room\":\"hall\",\"tip\":1.5,\"smoking\":false}",
                "{\"day\":\"Friday\",\"seats\":4,\"room\":null}"
            })
    void argumentsThatFitPass(String json) throws BadArgument {
        assertThat(TABLE.arguments(json).has("day")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[]                                             | the arguments must be one JSON object",
                "{                                              | the arguments must be one JSON object",
                "``                                             | day is required",
                "{\"day\":null,\"seats\":4}                     | day is required",
                "{\"day\":\"Friday\"}                           | seats is required",
                "{\"day\":5,\"seats\":4}                        | day must be of the type string",
                "{\"day\":\"Friday\",\"seats\":\"four\"}        | seats must be of the type integer",
                "{\"day\":\"Friday\",\"seats\":4.5}             | seats must be of the type integer",
                "{\"day\":\"Friday\",\"seats\":4,\"room\":\"bar\"} | room must be one of [\"hall\",\"garden\"]",
                "{\"day\":\"Friday\",\"seats\":4,\"admin\":true} | there is no argument admin; there are [day, seats, room, tip, smoking]"
            })
    void othersAreExplainedToTheModel(String json, String message) {
        assertThatExceptionOfType(BadArgument.class)
                .isThrownBy(() -> TABLE.arguments(json))
                .withMessage(message);
    }

    @Test
    void aSchemaOfTheOperatorsAllowsWhatItSays() throws BadArgument {
        var schema = Schema.of(Map.of(), Optional.of("{\"properties\": {\"ids\": {\"type\": \"array\"}}}"));
        assertThat(schema.arguments("{\"ids\":[1],\"more\":1}").has("more")).isTrue();
        assertThatExceptionOfType(BadArgument.class)
                .isThrownBy(() -> schema.arguments("{\"ids\":1}"))
                .withMessage("ids must be of the type array");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"type\": \"string\"}"})
    void aSchemaIsOneOfAnObject(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Schema.of(Map.of(), Optional.of(text)))
                .withMessageStartingWith("schema must be the JSON text of a schema of an object");
    }

    @Test
    void parametersAndASchemaAreOneTooMany() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Schema.of(table(), Optional.of("{}")))
                .withMessage("write either parameters or schema");
    }

    @Test
    void whatTheUrlHasIsRequired() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TABLE.requireAll(List.of("day", "room")))
                .withMessage("url has {room}, which must be a required argument; there are [day, room, seats, smoking,"
                        + " tip]");
    }
}
