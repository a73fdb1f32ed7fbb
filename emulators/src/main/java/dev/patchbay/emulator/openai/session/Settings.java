package dev.patchbay.emulator.openai.session;

import dev.patchbay.emulator.openai.scenario.Api;
import dev.patchbay.emulator.openai.scenario.Echo;
import dev.patchbay.emulator.openai.scenario.WireFormat;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The configuration in effect. An update holds as a whole or, when anything in it is wrong, not at all. */
final class Settings {
    private final Api api;
    private final Echo echo;
    private final ObjectNode session;
    private SessionConfig config;

    Settings(Api api, Echo echo, String id, String model, long expiresAtSeconds) {
        this.api = api;
        this.echo = echo;
        session = Defaults.session(id, model, expiresAtSeconds);
        config = SessionConfig.of(session);
    }

    SessionConfig config() {
        return config;
    }

    /** Says all that is in effect. */
    void tell(Desk desk, String type) {
        var event = desk.event(type);
        event.set("session", session.deepCopy());
        desk.send(event);
    }

    /**
     * Takes an update in.
     *
     * @param update the client's {@code session}; null when it has none
     * @param voiceHeard whether the model has spoken, after which its voice stays
     */
    void update(@Nullable JsonNode update, boolean voiceHeard) throws Refusal {
        if (update == null) {
            throw Refusal.missing("session");
        }
        if (api == Api.GA && update.path("type").stringValue("").equals("transcription")) {
            throw new Refusal(
                    "invalid_value",
                    "Passing a transcription session update event to a realtime session is not allowed.",
                    "session.type");
        }
        (api == Api.BETA ? BetaShapes.SESSION : GaShapes.SESSION).check("session", update);
        var ga = api == Api.BETA ? BetaDialect.sessionToGa(update) : (ObjectNode) update;
        checkModalities(ga, "session");
        checkModel(ga);
        checkVoice(ga, voiceHeard);
        merge(ga);
        config = SessionConfig.of(session);
    }

    /** The parameters of a response, checked and in today's form. */
    ObjectNode response(@Nullable JsonNode response, boolean voiceHeard) throws Refusal {
        if (response == null) {
            return Desk.object();
        }
        (api == Api.BETA ? BetaShapes.RESPONSE : GaShapes.RESPONSE).check("response", response);
        var ga = api == Api.BETA ? BetaDialect.responseToGa(response) : (ObjectNode) response;
        checkModalities(ga, "response");
        checkVoice(ga, voiceHeard);
        return ga;
    }

    private static void checkModalities(ObjectNode ga, String where) throws Refusal {
        var modalities = ga.path("output_modalities");
        if (!modalities.isMissingNode() && modalities.size() != 1) {
            throw new Refusal(
                    "invalid_value",
                    "Invalid modalities: " + modalities + ". Supported combinations are: ['text'] and ['audio'].",
                    where + ".output_modalities");
        }
    }

    private void checkModel(ObjectNode ga) throws Refusal {
        var model = ga.path("model");
        if (!model.isMissingNode() && !model.equals(session.get("model"))) {
            throw new Refusal(
                    "cannot_update_model",
                    "Cannot update a conversation's model once it was created.",
                    "session.model");
        }
    }

    private void checkVoice(ObjectNode ga, boolean voiceHeard) throws Refusal {
        var voice = ga.path("audio").path("output").path("voice");
        if (voiceHeard && !voice.isMissingNode() && !voice.equals(config.voice())) {
            throw new Refusal(
                    "cannot_update_voice",
                    "Cannot update a conversation's voice if assistant audio is present.",
                    api == Api.BETA ? "session.voice" : "session.audio.output.voice");
        }
    }

    private void merge(ObjectNode ga) {
        for (var field : ga.properties()) {
            if (!field.getKey().equals("audio")) {
                session.set(field.getKey(), field.getValue());
            }
        }
        var input = (ObjectNode) session.path("audio").path("input");
        for (var field : ga.path("audio").path("input").properties()) {
            input.set(field.getKey(), normal(field.getKey(), field.getValue()));
        }
        var output = (ObjectNode) session.path("audio").path("output");
        for (var field : ga.path("audio").path("output").properties()) {
            output.set(field.getKey(), normal(field.getKey(), field.getValue()));
        }
        insist(input, echo.input());
        insist(output, echo.output());
    }

    private static void insist(ObjectNode side, @Nullable WireFormat format) {
        if (format != null) {
            side.set("format", json(format));
        }
    }

    private static JsonNode normal(String key, JsonNode value) {
        return switch (key) {
            case "format" ->
                json(WireFormat.ofMediaType(value.path("type").stringValue("")).orElse(WireFormat.PCM));
            case "turn_detection" -> value.isObject() ? Defaults.turnDetection((ObjectNode) value) : value;
            default -> value;
        };
    }

    static ObjectNode json(WireFormat format) {
        var json = Desk.object().put("type", format.mediaType());
        return format == WireFormat.PCM ? json.put("rate", format.audio().rate()) : json;
    }
}
