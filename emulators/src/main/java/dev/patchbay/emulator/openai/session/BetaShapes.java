package dev.patchbay.emulator.openai.session;

import static dev.patchbay.emulator.openai.session.Shapes.FUNCTION;
import static dev.patchbay.emulator.openai.session.Shapes.METADATA;
import static dev.patchbay.emulator.openai.session.Shapes.MODALITIES;
import static dev.patchbay.emulator.openai.session.Shapes.NOISE_REDUCTION;
import static dev.patchbay.emulator.openai.session.Shapes.OPAQUE;
import static dev.patchbay.emulator.openai.session.Shapes.TEXT;
import static dev.patchbay.emulator.openai.session.Shapes.TOKENS;
import static dev.patchbay.emulator.openai.session.Shapes.TRACING;
import static dev.patchbay.emulator.openai.session.Shapes.byType;
import static dev.patchbay.emulator.openai.session.Shapes.choice;
import static dev.patchbay.emulator.openai.session.Shapes.decimal;
import static dev.patchbay.emulator.openai.session.Shapes.fields;
import static dev.patchbay.emulator.openai.session.Shapes.list;
import static dev.patchbay.emulator.openai.session.Shapes.turnDetection;

import dev.patchbay.emulator.openai.session.Shape.OrNull;

/** What the beta interface took in {@code session.update} and {@code response.create}. */
final class BetaShapes {
    private static final Shape FORMAT = choice("pcm16", "g711_ulaw", "g711_alaw");
    private static final Shape TOOLS = list(byType("function", FUNCTION));

    static final Shape SESSION = fields(
            "modalities", MODALITIES,
            "model", TEXT,
            "instructions", TEXT,
            "voice", TEXT,
            "speed", decimal(0.25, 1.5),
            "input_audio_format", FORMAT,
            "output_audio_format", FORMAT,
            "input_audio_transcription", new OrNull(fields("model", TEXT, "language", TEXT, "prompt", TEXT)),
            "input_audio_noise_reduction", NOISE_REDUCTION,
            "turn_detection", turnDetection(false),
            "tools", TOOLS,
            "tool_choice", TEXT,
            "temperature", decimal(0.6, 1.2),
            "tracing", TRACING,
            "max_response_output_tokens", TOKENS);

    static final Shape RESPONSE = fields(
            "modalities", MODALITIES,
            "instructions", TEXT,
            "voice", TEXT,
            "output_audio_format", FORMAT,
            "tools", TOOLS,
            "tool_choice", TEXT,
            "temperature", decimal(0.6, 1.2),
            "max_response_output_tokens", TOKENS,
            "conversation", choice("auto", "none"),
            "metadata", METADATA,
            "input", list(OPAQUE));

    private BetaShapes() {}
}
