package dev.patchbay.runtime.negotiation;

import static dev.patchbay.runtime.negotiation.Shape.TWENTY_MS;
import static dev.patchbay.runtime.negotiation.Shape.caller;
import static dev.patchbay.runtime.negotiation.Shape.formats;
import static dev.patchbay.runtime.negotiation.Shape.lines;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.api.media.TextFormat;
import dev.patchbay.api.stage.PortSpec;
import dev.patchbay.api.stage.StageSpec;
import org.junit.jupiter.api.Test;

/** Which stages can follow which, text stages above all. */
class RouteTest {
    private static final String PCM = "pcm16 8000";

    @Test
    void handsTheTextOfATurnToTheLanguageModelAndItsAnswerToTheSynthesizer() {
        var plan = caller(PCM)
                .transcriber("stt", PCM)
                .languageModel("llm")
                .synthesizer("tts", "pcm16 24000")
                .plan();
        assertThat(lines(plan))
                .containsExactly(
                        "caller -> stt: pcm16 8000 Hz mono, untouched",
                        "turn -> llm: text/plain, untouched",
                        "llm -> tts: text/plain, untouched",
                        "tts -> caller: pcm16 24000 Hz mono -> pcm16 8000 Hz mono (resample 24000 to 8000 Hz; +5.0 ms)");
        assertThat(plan.link("caller", "stt").tap())
                .as("the transcriber ends the trunk, so its formats count")
                .isFalse();
    }

    @Test
    void speaksTheTurnItselfWithoutALanguageModel() {
        var plan = caller(PCM).transcriber("stt", PCM).synthesizer("echo", PCM).plan();
        assertThat(plan.links())
                .extracting(Plan.Link::name)
                .containsExactly("caller -> stt", "turn -> echo", "echo -> caller");
    }

    @Test
    void filtersBeforeTheTranscriberAndBehindTheSynthesizer() {
        var plan = caller(PCM)
                .filter("denoise", PCM)
                .transcriber("stt", PCM)
                .languageModel("llm")
                .languageModel("guard")
                .synthesizer("tts", PCM)
                .filter("limit", PCM)
                .plan();
        assertThat(plan.links())
                .extracting(Plan.Link::name)
                .containsExactly(
                        "caller -> denoise",
                        "denoise -> stt",
                        "turn -> llm",
                        "llm -> guard",
                        "guard -> tts",
                        "tts -> limit",
                        "limit -> caller");
    }

    @Test
    void endsTheTrunkAtTheTranscriberEvenWithADetectorBehindIt() {
        var plan = caller(PCM)
                .transcriber("stt", PCM)
                .listener("dtmf", PCM)
                .languageModel("llm")
                .synthesizer("tts", PCM)
                .detector("vad", PCM, TWENTY_MS)
                .plan();
        assertThat(plan.links().stream().filter(Plan.Link::tap))
                .extracting(Plan.Link::name)
                .containsExactly("caller -> vad", "caller -> dtmf");
    }

    @Test
    void tapsForASecondTranscriber() {
        var plan = caller(PCM)
                .transcriber("archive", PCM)
                .transcriber("stt", PCM)
                .languageModel("llm")
                .synthesizer("tts", PCM)
                .plan();
        assertThat(plan.link("caller", "archive").tap()).isTrue();
        assertThat(plan.link("caller", "stt").tap()).isFalse();
    }

    @Test
    void refusesPipelinesThatNeverSpeak() {
        String remedy = "; end with an agent, a synthesizer, or a filter behind one of these";
        assertThat(caller(PCM).transcriber("stt", PCM).refusals())
                .containsExactly("nobody speaks to the caller: the last stage is stt" + remedy);
        assertThat(caller(PCM).filter("gain", PCM).refusals())
                .containsExactly("nobody speaks to the caller: the last stage is gain" + remedy);
        assertThat(caller(PCM).transcriber("stt", PCM).languageModel("llm").refusals())
                .containsExactly("nobody speaks to the caller: the last stage is llm" + remedy);
        assertThat(caller(PCM).refusals()).containsExactly("nobody speaks to the caller: there are no stages" + remedy);
    }

    @Test
    void refusesATextStageWithoutATranscriberOfTheCaller() {
        String message = "llm takes text, and no transcriber of the caller stands before it; put one there";
        assertThat(caller(PCM).languageModel("llm").synthesizer("tts", PCM).refusals())
                .containsExactly(message);
        assertThat(caller(PCM)
                        .agent("agent", PCM, PCM)
                        .transcriber("stt", PCM)
                        .languageModel("llm")
                        .synthesizer("tts", PCM)
                        .refusals())
                .as("it would hear the agent")
                .containsExactly(message);
        assertThat(caller(PCM)
                        .transcriber("stt", PCM)
                        .agent("agent", PCM, PCM)
                        .languageModel("llm")
                        .synthesizer("tts", PCM)
                        .refusals())
                .as("the agent has answered already")
                .containsExactly(message);
    }

    @Test
    void refusesAudioStagesBehindText() {
        assertThat(caller(PCM)
                        .transcriber("stt", PCM)
                        .languageModel("llm")
                        .agent("agent", PCM, PCM)
                        .refusals())
                .containsExactly("agent takes audio, but llm before it gives text; put a synthesizer between them");
        assertThat(caller(PCM)
                        .transcriber("stt", PCM)
                        .languageModel("llm")
                        .listener("dtmf", PCM)
                        .synthesizer("tts", PCM)
                        .refusals())
                .containsExactly("dtmf takes audio, but llm before it gives text; put a synthesizer between them");
    }

    @Test
    void refusesAFilterThatNobodyHears() {
        assertThat(caller(PCM)
                        .transcriber("stt", PCM)
                        .filter("denoise", PCM)
                        .languageModel("llm")
                        .synthesizer("tts", PCM)
                        .refusals())
                .containsExactly("nobody hears denoise, because llm after it takes text; put denoise before stt");
    }

    @Test
    void refusesDialectsThatDoNotMeet() {
        var ssml = StageSpec.synthesizer(PortSpec.text(TextFormat.SSML), PortSpec.audio(formats(PCM)));
        assertThat(caller(PCM)
                        .transcriber("stt", PCM)
                        .languageModel("llm")
                        .stage("tts", ssml)
                        .refusals())
                .containsExactly(
                        "llm -> tts: no text in common, and text is never converted: llm gives text/plain; tts takes"
                                + " text/ssml");
    }

    @Test
    void takesTheFirstDialectInCommon() {
        var both =
                StageSpec.synthesizer(PortSpec.text(TextFormat.SSML, TextFormat.PLAIN), PortSpec.audio(formats(PCM)));
        var plan = caller(PCM)
                .transcriber("stt", PCM)
                .languageModel("llm")
                .stage("tts", both)
                .plan();
        assertThat(plan.link("llm", "tts").consumed()).isEqualTo(TextFormat.PLAIN);
    }

    @Test
    void refusesNamesThatDoNotTellLinksApart() {
        String remedy = " is taken: links are named by their ends, so give every stage a name of its own, other than"
                + " \"caller\" and \"turn\"";
        assertThat(caller(PCM)
                        .filter("gain", PCM)
                        .filter("gain", PCM)
                        .agent("a", PCM, PCM)
                        .refusals())
                .containsExactly("the name \"gain\"" + remedy);
        assertThat(caller(PCM).agent("caller", PCM, PCM).refusals()).containsExactly("the name \"caller\"" + remedy);
        assertThat(caller(PCM).agent("turn", PCM, PCM).refusals()).containsExactly("the name \"turn\"" + remedy);
        assertThat(caller(PCM)
                        .agent("vad", PCM, PCM)
                        .detector("vad", PCM, TWENTY_MS)
                        .refusals())
                .containsExactly("the name \"vad\"" + remedy);
    }
}
