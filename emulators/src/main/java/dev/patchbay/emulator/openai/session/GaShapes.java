package dev.patchbay.emulator.openai.session;

import static dev.patchbay.emulator.openai.session.Shapes.FLAG;
import static dev.patchbay.emulator.openai.session.Shapes.FUNCTION;
import static dev.patchbay.emulator.openai.session.Shapes.METADATA;
import static dev.patchbay.emulator.openai.session.Shapes.MODALITIES;
import static dev.patchbay.emulator.openai.session.Shapes.NOISE_REDUCTION;
import static dev.patchbay.emulator.openai.session.Shapes.OPAQUE;
import static dev.patchbay.emulator.openai.session.Shapes.PROMPT;
import static dev.patchbay.emulator.openai.session.Shapes.TEXT;
import static dev.patchbay.emulator.openai.session.Shapes.TOKENS;
import static dev.patchbay.emulator.openai.session.Shapes.TRACING;
import static dev.patchbay.emulator.openai.session.Shapes.byType;
import static dev.patchbay.emulator.openai.session.Shapes.choice;
import static dev.patchbay.emulator.openai.session.Shapes.decimal;
import static dev.patchbay.emulator.openai.session.Shapes.fields;
import static dev.patchbay.emulator.openai.session.Shapes.list;
import static dev.patchbay.emulator.openai.session.Shapes.pairs;
import static dev.patchbay.emulator.openai.session.Shapes.required;
import static dev.patchbay.emulator.openai.session.Shapes.turnDetection;
import static dev.patchbay.emulator.openai.session.Shapes.whole;

import dev.patchbay.emulator.openai.session.Shape.Either;
import dev.patchbay.emulator.openai.session.Shape.OrNull;
import java.util.Map;
import java.util.Set;

/** What today's interface takes in {@code session.update} and {@code response.create}. */
final class GaShapes {
    private static final Shape FORMAT = byType(
            "audio/pcm", fields("type", TEXT, "rate", whole(24_000, 24_000)),
            "audio/pcmu", fields("type", TEXT),
            "audio/pcma", fields("type", TEXT));

    private static final Shape VOICE = new Either(TEXT, required(Set.of("id"), Map.of("id", TEXT)));

    private static final Shape MCP_FILTER = fields("tool_names", list(TEXT), "read_only", FLAG);

    private static final Shape MCP = required(
            Set.of("server_label"),
            pairs(
                    "type", TEXT,
                    "server_label", TEXT,
                    "server_url", TEXT,
                    "connector_id", TEXT,
                    "tunnel_id", TEXT,
                    "authorization", TEXT,
                    "headers", new OrNull(OPAQUE),
                    "server_description", TEXT,
                    "allowed_tools", new OrNull(new Either(list(TEXT), MCP_FILTER)),
                    "allowed_callers", new OrNull(list(TEXT)),
                    "require_approval",
                            new OrNull(new Either(
                                    choice("always", "never"), fields("always", MCP_FILTER, "never", MCP_FILTER))),
                    "defer_loading", FLAG));

    private static final Shape TOOLS = list(byType("function", FUNCTION, "mcp", MCP));

    private static final Shape TOOL_CHOICE = new Either(
            choice("none", "auto", "required"),
            byType(
                    "function", required(Set.of("name"), Map.of("type", TEXT, "name", TEXT)),
                    "mcp",
                            required(
                                    Set.of("server_label"),
                                    Map.of("type", TEXT, "server_label", TEXT, "name", new OrNull(TEXT)))));

    private static final Shape REASONING =
            new OrNull(fields("effort", new OrNull(choice("minimal", "low", "medium", "high", "xhigh"))));

    private static final Shape TRANSCRIPTION = new OrNull(fields(
            "model",
            TEXT,
            "language",
            TEXT,
            "languages",
            list(TEXT),
            "keywords",
            list(TEXT),
            "prompt",
            TEXT,
            "delay",
            choice("minimal", "low", "medium", "high", "xhigh")));

    private static final Shape TRUNCATION = new Either(
            choice("auto", "disabled"),
            required(
                    Set.of("type", "retention_ratio"),
                    Map.of(
                            "type", choice("retention_ratio"),
                            "retention_ratio", decimal(0, 1),
                            "token_limits", fields("post_instructions", whole(0, 1_000_000)))));

    private static final Shape INPUT = fields(
            "format", FORMAT,
            "transcription", TRANSCRIPTION,
            "noise_reduction", NOISE_REDUCTION,
            "turn_detection", turnDetection(true));

    static final Shape SESSION = required(
            Set.of("type"),
            pairs(
                    "type", choice("realtime"),
                    "model", TEXT,
                    "output_modalities", MODALITIES,
                    "instructions", TEXT,
                    "audio",
                            fields(
                                    "input",
                                    INPUT,
                                    "output",
                                    fields("format", FORMAT, "voice", VOICE, "speed", decimal(0.25, 1.5))),
                    "include", new OrNull(list(choice("item.input_audio_transcription.logprobs"))),
                    "tracing", TRACING,
                    "tools", TOOLS,
                    "tool_choice", TOOL_CHOICE,
                    "parallel_tool_calls", FLAG,
                    "reasoning", REASONING,
                    "max_output_tokens", TOKENS,
                    "truncation", TRUNCATION,
                    "prompt", PROMPT));

    static final Shape RESPONSE = fields(
            "output_modalities", MODALITIES,
            "instructions", TEXT,
            "audio", fields("output", fields("format", FORMAT, "voice", VOICE)),
            "tools", TOOLS,
            "tool_choice", TOOL_CHOICE,
            "parallel_tool_calls", FLAG,
            "reasoning", REASONING,
            "max_output_tokens", TOKENS,
            "conversation", choice("auto", "none"),
            "metadata", METADATA,
            "prompt", PROMPT,
            "input", list(OPAQUE));

    private GaShapes() {}
}
