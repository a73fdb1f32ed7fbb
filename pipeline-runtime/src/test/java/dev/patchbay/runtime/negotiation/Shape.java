package dev.patchbay.runtime.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.Encoding;
import dev.patchbay.api.media.FormatSet;
import dev.patchbay.api.media.Framing;
import dev.patchbay.api.media.TextFormat;
import dev.patchbay.api.stage.PortSpec;
import dev.patchbay.api.stage.StageSpec;
import dev.patchbay.api.transport.TransportSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Builds pipelines from text such as {@code "pcmu 8000, pcm16 24000"}, and solves them with a resampler of 5 ms. */
final class Shape {
    static final Framing TWENTY_MS = Framing.exactly(Duration.ofMillis(20));
    static final Framing TENS_OF_MS = Framing.multipleOf(Duration.ofMillis(10));

    /** An encoding that the runtime does not know. */
    static final Encoding OPUS = new Encoding("opus", 1, false);

    private final String name;
    private final TransportSpec caller;
    private final List<PipelineShape.Node> stages = new ArrayList<>();
    private final Map<String, LinkRule> rules = new LinkedHashMap<>();
    private Optional<PipelineShape.Node> detector = Optional.empty();

    private Shape(String name, TransportSpec caller) {
        this.name = name;
        this.caller = caller;
    }

    static Shape caller(String formats) {
        return caller(formats, formats);
    }

    static Shape caller(String inbound, String outbound) {
        return pipeline("test", inbound, outbound);
    }

    static Shape pipeline(String name, String inbound, String outbound) {
        return new Shape(name, new TransportSpec(formats(inbound), formats(outbound)));
    }

    Shape agent(String name, String input, String output) {
        return stage(name, StageSpec.agent(PortSpec.audio(formats(input)), PortSpec.audio(formats(output))));
    }

    Shape filter(String name, String formats) {
        return filter(name, formats, Framing.ANY);
    }

    Shape filter(String name, String formats, Framing framing) {
        return stage(name, StageSpec.filter(formats(formats), framing));
    }

    Shape transcriber(String name, String formats) {
        return stage(name, StageSpec.transcriber(PortSpec.audio(formats(formats))));
    }

    Shape languageModel(String name) {
        return stage(name, StageSpec.languageModel());
    }

    Shape synthesizer(String name, String formats) {
        return stage(name, StageSpec.synthesizer(PortSpec.text(TextFormat.PLAIN), PortSpec.audio(formats(formats))));
    }

    /** A detector among the stages. */
    Shape listener(String name, String formats) {
        return stage(name, StageSpec.detector(PortSpec.audio(formats(formats))));
    }

    Shape stage(String name, StageSpec spec) {
        stages.add(new PipelineShape.Node(name, spec));
        return this;
    }

    /** The session's detector. */
    Shape detector(String name, String formats, Framing framing) {
        detector = Optional.of(
                new PipelineShape.Node(name, StageSpec.detector(PortSpec.audio(formats(formats), framing))));
        return this;
    }

    Shape prefer(String link, String format) {
        rules.put(link, new LinkRule.Prefer(format(format)));
        return this;
    }

    Shape pin(String link, String format) {
        rules.put(link, new LinkRule.Pin(format(format)));
        return this;
    }

    PipelineShape build() {
        return new PipelineShape(name, caller, stages, detector, rules);
    }

    Plan plan() {
        return planOf(build());
    }

    static Plan planOf(PipelineShape shape) {
        var negotiation = solve(shape);
        assertThat(negotiation).isInstanceOf(Plan.class);
        return (Plan) negotiation;
    }

    /** Each as {@code "link: message"}, or the message alone when the whole pipeline is at fault. */
    List<String> refusals() {
        var negotiation = solve(build());
        assertThat(negotiation).isInstanceOf(Negotiation.Impossible.class);
        return ((Negotiation.Impossible) negotiation)
                .refusals().stream()
                        .map(refusal -> refusal.link().isEmpty()
                                ? refusal.message()
                                : refusal.link() + ": " + refusal.message())
                        .toList();
    }

    static Negotiation solve(PipelineShape shape) {
        return new Negotiator(Conversion.Preset.STANDARD, (from, to) -> 5_000).solve(shape);
    }

    /** Every link as one line, in the order of the plan. */
    static List<String> lines(Plan plan) {
        return plan.links().stream().map(PlanText::line).toList();
    }

    /** Why a candidate of a link lost. */
    static String whyNot(Plan.Link link, String produced, String consumed) {
        return link.rejected().stream()
                .filter(lost -> lost.produced().equals(format(produced))
                        && lost.consumed().equals(format(consumed)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not rejected on " + link))
                .why();
    }

    static FormatSet<AudioFormat> formats(String list) {
        return new FormatSet<>(Stream.of(list.split(",")).map(Shape::format).toList());
    }

    static AudioFormat format(String text) {
        return text.contains("opus") ? opus(AudioFormat.parse(text.replace("opus", "pcm16"))) : AudioFormat.parse(text);
    }

    private static AudioFormat opus(AudioFormat other) {
        return new AudioFormat(OPUS, other.sampleRate(), other.channels());
    }
}
