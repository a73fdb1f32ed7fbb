package dev.patchbay.emulator.chat.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.annotation.JsonDeserialize;

/** A reply as it stands in a file: a text, a part, a list of parts, or parts with a pace and an end. */
@JsonDeserialize(using = ReplyLine.Reader.class)
record ReplyLine(
        List<PartLine> parts,
        @Nullable Integer firstTokenMs,
        @Nullable Integer tokenMs,
        @Nullable String finish) {
    Reply reply() {
        return new Reply(
                parts.stream().map(PartLine::part).toList(),
                firstTokenMs,
                tokenMs,
                finish == null ? null : Words.value(Finish.class, "finish", finish));
    }

    private static ReplyLine of(List<PartLine> parts) {
        return new ReplyLine(parts, null, null, null);
    }

    /** Looks at what there is before it reads it, so that the places of errors stay those of the file. */
    static final class Reader extends ValueDeserializer<ReplyLine> {
        @Override
        public ReplyLine deserialize(JsonParser parser, DeserializationContext context) {
            return switch (parser.currentToken()) {
                case START_ARRAY -> of(List.of(context.readValue(parser, PartLine[].class)));
                case START_OBJECT -> {
                    var line = context.readValue(parser, PartLine.class);
                    yield new ReplyLine(
                            line.parts() == null ? List.of(line) : line.parts(),
                            line.firstTokenMs(),
                            line.tokenMs(),
                            line.finish());
                }
                default -> of(List.of(PartLine.say(parser.getString())));
            };
        }
    }
}
