package dev.patchbay.emulator.deepgram.agent;

import static dev.patchbay.emulator.deepgram.agent.Shape.Plain.FLAG;
import static dev.patchbay.emulator.deepgram.agent.Shape.Plain.NUMBER;
import static dev.patchbay.emulator.deepgram.agent.Shape.Plain.OBJECT;
import static dev.patchbay.emulator.deepgram.agent.Shape.Plain.TEXT;
import static dev.patchbay.emulator.deepgram.agent.Shape.Plain.WHOLE;
import static dev.patchbay.emulator.deepgram.agent.Shapes.fields;

import dev.patchbay.emulator.deepgram.agent.Shape.AnyOf;
import dev.patchbay.emulator.deepgram.agent.Shape.ByType;
import dev.patchbay.emulator.deepgram.agent.Shape.ListOf;
import java.util.List;
import java.util.Map;

/** What a client may say of who listens, who thinks and who speaks. */
final class ProviderShapes {
    private static final Shape CREDENTIALS = fields(
            "type", TEXT,
            "region", TEXT,
            "access_key_id", TEXT,
            "secret_access_key", TEXT,
            "session_token", TEXT);

    private static final Shape ENDPOINT = fields("url*", TEXT, "headers", new Shape.Texts());

    static final Shape LISTEN = new ByType(Map.of(
            "deepgram",
            new AnyOf(List.of(
                    fields(
                            "type*", TEXT,
                            "version", TEXT,
                            "model", TEXT,
                            "language", TEXT,
                            "keyterms", new ListOf(TEXT),
                            "smart_format", FLAG),
                    fields(
                            "type*", TEXT,
                            "version", TEXT,
                            "model*", TEXT,
                            "language_hints", new ListOf(TEXT),
                            "eot_threshold", NUMBER,
                            "eager_eot_threshold", NUMBER,
                            "eot_timeout_ms", WHOLE,
                            "keyterms", new ListOf(TEXT))))));

    /** What may be updated: any part of it. */
    static final Shape LISTEN_PART = new ByType(Map.of(
            "deepgram",
            fields(
                    "type*", TEXT,
                    "version", TEXT,
                    "model", TEXT,
                    "language", TEXT,
                    "smart_format", FLAG,
                    "language_hints", new ListOf(TEXT),
                    "eot_threshold", NUMBER,
                    "eager_eot_threshold", NUMBER,
                    "eot_timeout_ms", WHOLE,
                    "keyterms", new ListOf(TEXT))));

    private static final Shape FUNCTION = fields(
            "name", TEXT,
            "description", TEXT,
            "parameters", OBJECT,
            "endpoint", fields("url", TEXT, "method", TEXT, "headers", new Shape.Texts()),
            "defer_until_eot", FLAG);

    private static final Shape THINKER = fields(
            "provider*",
            thinkProvider(),
            "endpoint",
            ENDPOINT,
            "functions",
            new ListOf(FUNCTION),
            "prompt",
            TEXT,
            "context_length",
            new AnyOf(List.of(TEXT, NUMBER)));

    static final Shape THINK = new AnyOf(List.of(new ListOf(THINKER), THINKER));

    private static final Shape SPEAKER = fields("provider*", speakProvider(), "endpoint", ENDPOINT);

    static final Shape SPEAK = new AnyOf(List.of(new ListOf(SPEAKER), SPEAKER));

    private ProviderShapes() {}

    private static Shape thinkProvider() {
        var reasoning =
                fields("type*", TEXT, "version", TEXT, "model*", TEXT, "temperature", NUMBER, "reasoning_mode", TEXT);
        var plain = fields("type*", TEXT, "version", TEXT, "model*", TEXT, "temperature", NUMBER);
        var own = fields(
                "type*", TEXT,
                "model*", TEXT,
                "temperature", NUMBER,
                "reasoning_mode", TEXT,
                "voice_prompt_opt_out", FLAG);
        return new ByType(Map.of(
                "open_ai", reasoning,
                "groq", reasoning,
                "anthropic", plain,
                "google", plain,
                "aws_bedrock", fields("type*", TEXT, "model*", TEXT, "temperature", NUMBER, "credentials", CREDENTIALS),
                "nvidia", own,
                "deepgram", own));
    }

    private static Shape speakProvider() {
        return new ByType(Map.of(
                "deepgram",
                fields("type*", TEXT, "version", TEXT, "model*", TEXT, "speed", NUMBER, "expressivity", WHOLE),
                "eleven_labs",
                fields("type*", TEXT, "version", TEXT, "model_id*", TEXT, "language", TEXT, "language_code", TEXT),
                "cartesia",
                fields(
                        "type*", TEXT,
                        "version", TEXT,
                        "model_id*", TEXT,
                        "voice*", fields("mode*", TEXT, "id*", TEXT),
                        "language", TEXT,
                        "volume", NUMBER),
                "open_ai",
                fields("type*", TEXT, "version", TEXT, "model*", TEXT, "voice*", TEXT),
                "aws_polly",
                fields(
                        "type*", TEXT,
                        "voice*", TEXT,
                        "language*", TEXT,
                        "language_code", TEXT,
                        "engine*", TEXT,
                        "credentials*", CREDENTIALS)));
    }
}
