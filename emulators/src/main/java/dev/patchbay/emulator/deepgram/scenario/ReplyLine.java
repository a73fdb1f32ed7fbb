package dev.patchbay.emulator.deepgram.scenario;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.annotation.JsonDeserialize;

/** A reply as it stands in a file: a text, a part, a list of parts, or parts and how long the model thinks. */
@JsonDeserialize(using = ReplyLine.Reader.class)
record ReplyLine(
        List<PartLine> parts,
        @Nullable Integer waitMs,
        @Nullable Integer cancelMs) {
    Reply reply(@Nullable Path folder) {
        return new Reply(parts.stream().map(part -> part.part(folder)).toList(), waitMs, cancelMs);
    }

    /** Looks at what there is before it reads it, so that the places of errors stay those of the file. */
    static final class Reader extends ValueDeserializer<ReplyLine> {
        @Override
        public ReplyLine deserialize(JsonParser parser, DeserializationContext context) {
            return switch (parser.currentToken()) {
                case START_ARRAY -> new ReplyLine(List.of(context.readValue(parser, PartLine[].class)), null, null);
                case START_OBJECT -> {
                    var line = context.readValue(parser, PartLine.class);
                    yield line.parts() == null
                            ? new ReplyLine(List.of(line), line.waitMs(), line.cancelMs())
                            : new ReplyLine(line.parts(), line.waitMs(), line.cancelMs());
                }
                default -> new ReplyLine(List.of(PartLine.say(parser.getString())), null, null);
            };
        }
    }

    record ToneLine(int hz, int ms, @Nullable String transcript) {}

    record WavLine(
            @JsonProperty(required = true) String file,
            @Nullable String transcript) {}

    record CallLine(
            @JsonProperty(required = true) String name,
            @Nullable JsonNode arguments,
            @JsonProperty("if_offered") @Nullable Boolean ifOffered,
            @JsonProperty("thought_signature") @Nullable String thoughtSignature,
            @Nullable String result) {
        Part.Call call() {
            return new Part.Call(
                    name,
                    arguments == null ? "{}" : arguments.toString(),
                    Checks.or(ifOffered, false),
                    thoughtSignature,
                    Checks.or(result, ""));
        }
    }

    record PartLine(
            @Nullable String say,
            @Nullable ToneLine tone,
            @Nullable WavLine wav,
            @JsonProperty("pause_ms") @Nullable Integer pauseMs,
            @Nullable CallLine call,
            @Nullable List<PartLine> parts,
            @JsonProperty("wait_ms") @Nullable Integer waitMs,
            @JsonProperty("cancel_ms") @Nullable Integer cancelMs) {
        @JsonCreator
        static PartLine of(
                @JsonProperty("say") @Nullable String say,
                @JsonProperty("tone") @Nullable ToneLine tone,
                @JsonProperty("wav") @Nullable WavLine wav,
                @JsonProperty("pause_ms") @Nullable Integer pauseMs,
                @JsonProperty("call") @Nullable CallLine call,
                @JsonProperty("parts") @Nullable List<PartLine> parts,
                @JsonProperty("wait_ms") @Nullable Integer waitMs,
                @JsonProperty("cancel_ms") @Nullable Integer cancelMs) {
            return new PartLine(say, tone, wav, pauseMs, call, parts, waitMs, cancelMs);
        }

        @JsonCreator
        static PartLine say(String text) {
            return new PartLine(text, null, null, null, null, null, null, null);
        }

        Part part(@Nullable Path folder) {
            if (say != null) {
                return new Part.Say(say);
            }
            if (tone != null) {
                return new Part.Tone(tone.hz(), tone.ms(), Checks.or(tone.transcript(), "beep"));
            }
            if (wav != null) {
                var file = folder == null ? Path.of(wav.file()) : folder.resolve(wav.file());
                return new Part.Wav(file, Checks.or(wav.transcript(), ""));
            }
            if (pauseMs != null) {
                return new Part.Pause(pauseMs);
            }
            if (call != null) {
                return call.call();
            }
            throw new IllegalArgumentException("a reply has none of say, tone, wav, pause_ms, call");
        }
    }
}
