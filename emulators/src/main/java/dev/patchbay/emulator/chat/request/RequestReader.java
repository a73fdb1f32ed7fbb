package dev.patchbay.emulator.chat.request;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads requests, and refuses what the service refuses.
 *
 * <p><b>Threads.</b> Any.
 */
public final class RequestReader {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final int MANY = 1_000_000;

    private final List<String> models;
    private final List<String> unsupported;

    /**
     * A reader for a server.
     *
     * @param models the names of its models; none for every name
     * @param unsupported parameters to refuse
     */
    public RequestReader(List<String> models, List<String> unsupported) {
        this.models = List.copyOf(models);
        this.unsupported = List.copyOf(unsupported);
    }

    /**
     * Reads a request.
     *
     * @param body JSON text
     * @return the request
     * @throws Refusal in the service's words
     */
    public ChatRequest read(String body) throws Refusal {
        var fields = Fields.of("", json(body));
        var model = fields.some("model");
        if (model == null) {
            throw Refusal.of(null, "you must provide a model parameter", null);
        }
        String name = fields.neededText("model");
        var messages = MessageReader.read(fields.needed("messages"));
        var tools = ToolReader.read(fields.list("tools"));
        boolean stream = fields.flag("stream");
        var request = new ChatRequest(
                name,
                messages,
                tools,
                ToolChoice.read(fields, tools),
                fields.some("parallel_tool_calls") == null || fields.flag("parallel_tool_calls"),
                stream,
                usage(fields, stream),
                maxTokens(fields),
                stop(fields));
        if (tools.isEmpty() && fields.some("parallel_tool_calls") != null) {
            throw Refusal.only("parallel_tool_calls", "'tools' are specified");
        }
        Tuning.check(fields);
        refuseOthers(fields);
        OpenCalls.check(messages);
        if (!models.isEmpty() && !models.contains(name)) {
            throw new Refusal(
                    404,
                    "model_not_found",
                    "The model `" + name + "` does not exist or you do not have access to it.",
                    null);
        }
        return request;
    }

    private static JsonNode json(String body) throws Refusal {
        try {
            var json = JSON.readTree(body);
            if (json.isObject()) {
                return json;
            }
        } catch (JacksonException wrong) {
            // Said below: the service tells no more than that.
        }
        throw Refusal.of(
                null,
                "We could not parse the JSON body of your request. (HINT: This likely means you aren't using your HTTP"
                        + " library correctly. The OpenAI API expects a JSON payload, but what was sent was not valid"
                        + " JSON.)",
                null);
    }

    private static boolean usage(Fields fields, boolean stream) throws Refusal {
        var value = fields.some("stream_options");
        if (value == null) {
            return false;
        }
        if (!stream) {
            throw Refusal.only("stream_options", "'stream' is enabled");
        }
        var options = Fields.of("stream_options", value);
        boolean usage = options.flag("include_usage");
        options.flag("include_obfuscation");
        options.nothingElse();
        return usage;
    }

    private static @Nullable Integer maxTokens(Fields fields) throws Refusal {
        var old = fields.whole("max_tokens", 1, MANY);
        var now = fields.whole("max_completion_tokens", 1, MANY);
        if (old != null && now != null) {
            throw Refusal.of(
                    "invalid_parameter_combination",
                    "Setting 'max_tokens' and 'max_completion_tokens' at the same time is not supported.",
                    "max_tokens");
        }
        return now == null ? old : now;
    }

    private static List<String> stop(Fields fields) throws Refusal {
        var value = fields.some("stop");
        if (value == null || value.isString()) {
            return value == null ? List.of() : List.of(value.stringValue());
        }
        var words = new ArrayList<String>();
        for (JsonNode word : value) {
            if (!word.isString()) {
                throw Refusal.type("stop", "one of a string or array of strings", Fields.kind(word));
            }
            words.add(word.stringValue());
        }
        return words;
    }

    private void refuseOthers(Fields fields) throws Refusal {
        String unknown = fields.leftOver();
        if (unknown != null) {
            throw Refusal.of(null, "Unrecognized request argument supplied: " + unknown, null);
        }
        for (String name : unsupported) {
            if (fields.some(name) != null) {
                throw Refusal.of(
                        "unsupported_parameter",
                        "Unsupported parameter: '" + name + "' is not supported with this model.",
                        name);
            }
        }
    }
}
