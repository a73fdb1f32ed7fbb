package dev.patchbay.api.stage;

import static java.util.Objects.requireNonNull;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.FormatSet;
import dev.patchbay.api.media.Framing;
import dev.patchbay.api.media.TextFormat;
import java.util.Optional;

/**
 * A stage's shape: one input and at most one output. Everything that is not media is an event.
 *
 * @param kind what the stage is for; fixes which ports it has
 * @param input what it takes
 * @param output what it produces; empty for a detector and a transcriber
 * @param detectsTurns whether its provider detects the caller's speech and turns itself, and so leads the turn-taking
 */
public record StageSpec(Kind kind, PortSpec<?> input, Optional<PortSpec<?>> output, boolean detectsTurns) {
    /** What a stage is for. */
    public enum Kind {
        /** Audio in, audio out, full duplex: hears the caller and answers. */
        AGENT,
        /** Audio in, the same format out, in the session's turn: changes or watches what passes. */
        FILTER,
        /** Audio in, only events out: says when somebody speaks. */
        DETECTOR,
        /** Audio in, transcripts out as events. */
        TRANSCRIBER,
        /** Text in, text out. */
        LANGUAGE_MODEL,
        /** Text in, audio out. */
        SYNTHESIZER
    }

    /** Checks that the ports fit the kind. */
    public StageSpec {
        requireNonNull(kind, "kind");
        requireNonNull(input, "input");
        requireNonNull(output, "output");
    }

    /**
     * An agent.
     *
     * @param input the audio it listens to
     * @param output the audio it speaks
     * @return the shape of an agent that relies on the session's detector for turns
     */
    public static StageSpec agent(PortSpec<AudioFormat> input, PortSpec<AudioFormat> output) {
        return new StageSpec(Kind.AGENT, input, Optional.of(output), false);
    }

    /**
     * A filter: what comes in goes out in the same format and framing.
     *
     * @param formats most preferred first
     * @param framing the frame lengths it works in
     * @return the shape of a filter
     */
    public static StageSpec filter(FormatSet<AudioFormat> formats, Framing framing) {
        var port = PortSpec.audio(formats, framing);
        return new StageSpec(Kind.FILTER, port, Optional.of(port), false);
    }

    /**
     * A detector.
     *
     * @param input the audio it listens to
     * @return the shape of a detector
     */
    public static StageSpec detector(PortSpec<AudioFormat> input) {
        return new StageSpec(Kind.DETECTOR, input, Optional.empty(), true);
    }

    /**
     * A transcriber.
     *
     * @param input the audio it listens to
     * @return the shape of a transcriber that relies on the session's detector for turns
     */
    public static StageSpec transcriber(PortSpec<AudioFormat> input) {
        return new StageSpec(Kind.TRANSCRIBER, input, Optional.empty(), false);
    }

    /**
     * A language model: plain text in and out.
     *
     * @return the shape of a language model
     */
    public static StageSpec languageModel() {
        var port = PortSpec.text(TextFormat.PLAIN);
        return new StageSpec(Kind.LANGUAGE_MODEL, port, Optional.of(port), false);
    }

    /**
     * A synthesizer.
     *
     * @param input the text it speaks
     * @param output the audio it produces
     * @return the shape of a synthesizer
     */
    public static StageSpec synthesizer(PortSpec<TextFormat> input, PortSpec<AudioFormat> output) {
        return new StageSpec(Kind.SYNTHESIZER, input, Optional.of(output), false);
    }

    /**
     * The same shape of a stage whose provider detects turns itself.
     *
     * @return a copy with {@link #detectsTurns} set
     */
    public StageSpec withTurnDetection() {
        return new StageSpec(kind, input, output, true);
    }
}
