package dev.patchbay.emulator.deepgram.agent;

import static dev.patchbay.emulator.deepgram.agent.Shape.Plain.FLAG;
import static dev.patchbay.emulator.deepgram.agent.Shape.Plain.TEXT;
import static dev.patchbay.emulator.deepgram.agent.Shape.Plain.WHOLE;

import dev.patchbay.emulator.deepgram.agent.Shape.AnyOf;
import dev.patchbay.emulator.deepgram.agent.Shape.Fields;
import dev.patchbay.emulator.deepgram.agent.Shape.ListOf;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everything that a client may say. */
final class Shapes {
    private static final Shape TEXTS = new ListOf(TEXT);

    private static final Shape HISTORY = new AnyOf(List.of(
            fields("type*", TEXT, "role*", TEXT, "content*", TEXT),
            fields(
                    "type*",
                    TEXT,
                    "function_calls*",
                    new ListOf(fields(
                            "id*", TEXT,
                            "name*", TEXT,
                            "client_side*", FLAG,
                            "arguments*", TEXT,
                            "response*", TEXT,
                            "thought_signature", TEXT)))));

    private static final Shape AUDIO = fields(
            "input",
            fields("encoding*", TEXT, "sample_rate*", WHOLE),
            "output",
            fields("encoding", TEXT, "sample_rate", WHOLE, "bitrate", WHOLE, "container", TEXT));

    private static final Shape AGENT = new AnyOf(List.of(
            TEXT,
            fields(
                    "language",
                    TEXT,
                    "context",
                    fields("messages", new ListOf(HISTORY)),
                    "listen",
                    fields("provider", ProviderShapes.LISTEN),
                    "think",
                    ProviderShapes.THINK,
                    "speak",
                    ProviderShapes.SPEAK,
                    "greeting",
                    TEXT)));

    static final Shape SETTINGS = fields(
            "type*", TEXT,
            "tags", TEXTS,
            "experimental", FLAG,
            "flags", fields("history", FLAG),
            "mip_opt_out", FLAG,
            "audio*", AUDIO,
            "agent*", AGENT);

    /** What may follow the settings, by type. */
    static final Map<String, Shape> LATER = Map.of(
            "UpdateListen", fields("type*", TEXT, "listen*", fields("provider*", ProviderShapes.LISTEN_PART)),
            "UpdateThink", fields("type*", TEXT, "think*", ProviderShapes.THINK),
            "UpdateSpeak", fields("type*", TEXT, "speak*", ProviderShapes.SPEAK),
            "UpdatePrompt", fields("type*", TEXT, "prompt*", TEXT),
            "InjectUserMessage", fields("type*", TEXT, "content*", TEXT),
            "InjectAgentMessage", fields("type*", TEXT, "message*", TEXT, "behavior", TEXT),
            "FunctionCallResponse",
                    fields("type*", TEXT, "id*", TEXT, "name*", TEXT, "content*", TEXT, "thought_signature", TEXT),
            "KeepAlive", fields("type*", TEXT),
            "ForceEndTurn", fields("type*", TEXT));

    private Shapes() {}

    /**
     * An object.
     *
     * @param namesAndShapes in turns; a name with a star is required
     */
    static Shape fields(Object... namesAndShapes) {
        var fields = new HashMap<String, Shape>();
        var required = new HashSet<String>();
        for (int i = 0; i < namesAndShapes.length; i += 2) {
            String name = (String) namesAndShapes[i];
            if (name.endsWith("*")) {
                name = name.substring(0, name.length() - 1);
                required.add(name);
            }
            fields.put(name, (Shape) namesAndShapes[i + 1]);
        }
        return new Fields(Map.copyOf(fields), Set.copyOf(required));
    }
}
