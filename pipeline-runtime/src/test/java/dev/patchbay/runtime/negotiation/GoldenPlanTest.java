package dev.patchbay.runtime.negotiation;

import static dev.patchbay.runtime.negotiation.Shape.TENS_OF_MS;
import static dev.patchbay.runtime.negotiation.Shape.TWENTY_MS;
import static dev.patchbay.runtime.negotiation.Shape.pipeline;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole plans of pipelines as people run them, as text, JSON and Mermaid. */
class GoldenPlanTest {
    static Stream<Shape> pipelines() {
        return Stream.of(
                pipeline("asterisk-8k", "pcm16 8000", "pcm16 8000")
                        .agent("local", "pcm16 8000, pcm16 16000", "pcm16be 16000")
                        .detector("vad", "pcm16 8000", TWENTY_MS),
                pipeline("asterisk-slin16", "pcm16 16000", "pcm16 16000")
                        .agent("local", "pcm16 8000, pcm16 16000", "pcm16be 16000")
                        .detector("vad", "pcm16 8000", TWENTY_MS),
                pipeline("twilio", "pcmu 8000", "pcmu 8000")
                        .agent("realtime", "pcm16 24000, pcmu 8000, pcma 8000", "pcm16 24000, pcmu 8000, pcma 8000")
                        .detector("vad", "pcm16 8000", TWENTY_MS),
                pipeline("filters", "pcm16 16000", "pcm16 16000")
                        .filter("denoise", "pcm16 48000, pcm16 16000", TENS_OF_MS)
                        .agent("realtime", "pcm16 24000, pcmu 8000", "pcm16 24000, pcmu 8000")
                        .filter("limit", "pcm16 16000, pcm16 24000"),
                pipeline("cascade", "pcmu 8000", "pcmu 8000")
                        .transcriber("stt", "pcm16 16000, pcm16 8000, pcmu 8000")
                        .languageModel("llm")
                        .synthesizer("tts", "pcm16 24000, pcm16 22050, pcm16 8000")
                        .detector("vad", "pcm16 8000", TWENTY_MS),
                pipeline("cascade-mu-law", "pcmu 8000", "pcmu 8000")
                        .transcriber("flux", "pcmu 8000, pcma 8000, pcm16 8000, pcm16 16000")
                        .languageModel("chat")
                        .synthesizer("aura", "pcmu 8000, pcma 8000, pcm16 8000, pcm16 24000")
                        .detector("vad", "pcm16 8000", TWENTY_MS),
                pipeline("cascade-mixed", "pcm16 8000", "pcm16 8000")
                        .transcriber("wide", "pcm16 16000")
                        .languageModel("chat")
                        .synthesizer("studio", "pcm16 24000")
                        .detector("vad", "pcm16 8000", TWENTY_MS),
                pipeline("cascade-mixed-mu-law", "pcmu 8000", "pcmu 8000")
                        .transcriber("wide", "pcm16 16000")
                        .languageModel("chat")
                        .synthesizer("studio", "pcm16 24000, pcm16 48000")
                        .detector("vad", "pcm16 8000", TWENTY_MS),
                pipeline("prefer-and-pin", "pcm16 8000", "pcm16 8000")
                        .agent("realtime", "pcm16 24000, pcmu 8000", "pcm16 24000, pcmu 8000")
                        .prefer("caller -> realtime", "pcm16 24000")
                        .pin("realtime -> caller", "pcmu 8000"));
    }

    @ParameterizedTest
    @MethodSource("pipelines")
    void readsAsItDidWhenItWasFoundGood(Shape shape) throws IOException {
        var plan = shape.plan();
        Golden.check(plan.pipeline() + ".txt", PlanText.render(plan));
        Golden.check(plan.pipeline() + ".json", PlanJson.render(plan));
        Golden.check(plan.pipeline() + ".mmd", PlanMermaid.render(plan));
    }
}
