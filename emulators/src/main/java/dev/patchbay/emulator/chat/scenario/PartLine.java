package dev.patchbay.emulator.chat.scenario;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A part of a reply as it stands in a file, or a whole reply with its pace. */
record PartLine(
        @Nullable String say,
        @Nullable String think,
        @JsonProperty("pause_ms") @Nullable Integer pauseMs,
        @Nullable CallLine call,
        @Nullable List<PartLine> parts,
        @JsonProperty("first_token_ms") @Nullable Integer firstTokenMs,
        @JsonProperty("token_ms") @Nullable Integer tokenMs,
        @Nullable String finish) {

    record CallLine(
            @JsonProperty(required = true) String name,
            @Nullable JsonNode arguments,
            @JsonProperty("if_offered") @Nullable Boolean ifOffered) {
        /** Arguments that are a text are sent as they are, so that broken ones can be written. */
        Part.Call part() {
            String text = switch (arguments) {
                case null -> "{}";
                case JsonNode node when node.isString() -> node.stringValue();
                case JsonNode node -> node.toString();
            };
            return new Part.Call(name, text, ScenarioFile.or(ifOffered, false));
        }
    }

    @JsonCreator
    static PartLine of(
            @JsonProperty("say") @Nullable String say,
            @JsonProperty("think") @Nullable String think,
            @JsonProperty("pause_ms") @Nullable Integer pauseMs,
            @JsonProperty("call") @Nullable CallLine call,
            @JsonProperty("parts") @Nullable List<PartLine> parts,
            @JsonProperty("first_token_ms") @Nullable Integer firstTokenMs,
            @JsonProperty("token_ms") @Nullable Integer tokenMs,
            @JsonProperty("finish") @Nullable String finish) {
        return new PartLine(say, think, pauseMs, call, parts, firstTokenMs, tokenMs, finish);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static PartLine say(String text) {
        return new PartLine(text, null, null, null, null, null, null, null);
    }

    Part part() {
        if (say != null) {
            return new Part.Say(say);
        }
        if (think != null) {
            return new Part.Think(think);
        }
        if (pauseMs != null) {
            return new Part.Pause(pauseMs);
        }
        if (call != null) {
            return call.part();
        }
        throw new IllegalArgumentException("a reply has none of say, think, pause_ms, call");
    }
}
