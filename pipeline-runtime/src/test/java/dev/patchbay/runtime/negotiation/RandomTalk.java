package dev.patchbay.runtime.negotiation;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.FormatSet;
import dev.patchbay.api.media.Framing;
import dev.patchbay.api.media.TextFormat;
import dev.patchbay.api.stage.PortSpec;
import dev.patchbay.api.stage.StageSpec;
import dev.patchbay.api.transport.TransportSpec;
import dev.patchbay.runtime.negotiation.BruteForce.Port;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A pipeline of a seed: an agent or a cascade, filters before and behind it, a detector, rules; and beside it the chains of
 * ports that it comes to, in the order in which sound travels.
 *
 * @param shape what is negotiated
 * @param there from the caller to the agent or the transcriber
 * @param back from the agent or the synthesizer to the caller
 * @param listener the session's detector
 */
record RandomTalk(PipelineShape shape, List<Port> there, List<Port> back, Optional<Port> listener) {
    private static final List<AudioFormat> FORMATS = Shape.formats(
                    "pcm16 8000, pcm16 16000, pcm16 24000, pcm16 48000, pcm16 11025, pcm16 16000 stereo, pcm16 48000 stereo,"
                            + " pcm16be 8000, pcm16be 16000, pcmu 8000, pcma 8000, pcmu 16000, opus 48000")
            .formats();

    private static final List<Framing> FRAMINGS = List.of(
            Framing.ANY, Framing.ANY, Framing.ANY, Framing.ANY, Shape.TWENTY_MS, Shape.TWENTY_MS, Shape.TENS_OF_MS);

    static RandomTalk withRules(long seed) {
        return new Dice(seed).talk(true);
    }

    static RandomTalk withoutRules(long seed) {
        return new Dice(seed).talk(false);
    }

    RandomTalk withoutListener() {
        var deaf = new PipelineShape(shape.name(), shape.caller(), shape.stages(), Optional.empty(), shape.rules());
        return new RandomTalk(deaf, there, back, Optional.empty());
    }

    PipelineShape withRulesInAnotherOrder(long seed) {
        var entries = new ArrayList<>(shape.rules().entrySet());
        Collections.shuffle(entries, new Random(seed));
        var rules = new LinkedHashMap<String, LinkRule>();
        entries.forEach(entry -> rules.put(entry.getKey(), entry.getValue()));
        return new PipelineShape(shape.name(), shape.caller(), shape.stages(), shape.detector(), rules);
    }

    private record Dice(Random random) {
        Dice(long seed) {
            this(new Random(seed));
        }

        RandomTalk talk(boolean ruled) {
            var inbound = port("caller", Framing.ANY);
            var outbound = port("caller", Framing.ANY);
            var before = filters("before");
            var behind = filters("behind");
            boolean cascade = random.nextBoolean();
            var hears = port(cascade ? "stt" : "agent", framing());
            var speaks = port(cascade ? "tts" : "agent", framing());
            var there = chain(inbound, before, hears);
            var back = chain(speaks, behind, outbound);
            var listener = random.nextBoolean() ? Optional.of(port("vad", framing())) : Optional.<Port>empty();
            var stages = new ArrayList<PipelineShape.Node>();
            before.forEach(filter -> stages.add(filter(filter)));
            if (cascade) {
                stages.add(new PipelineShape.Node("stt", StageSpec.transcriber(audio(hears))));
                stages.add(new PipelineShape.Node("llm", StageSpec.languageModel()));
                stages.add(new PipelineShape.Node(
                        "tts", StageSpec.synthesizer(PortSpec.text(TextFormat.PLAIN), audio(speaks))));
            } else {
                stages.add(new PipelineShape.Node("agent", StageSpec.agent(audio(hears), audio(speaks))));
            }
            behind.forEach(filter -> stages.add(filter(filter)));
            var shape = new PipelineShape(
                    "random",
                    new TransportSpec(new FormatSet<>(inbound.formats()), new FormatSet<>(outbound.formats())),
                    stages,
                    listener.map(port -> new PipelineShape.Node(port.owner(), StageSpec.detector(audio(port)))),
                    ruled ? rules(there, back) : Map.of());
            return new RandomTalk(shape, there, back, listener);
        }

        private Map<String, LinkRule> rules(List<Port> there, List<Port> back) {
            var rules = new LinkedHashMap<String, LinkRule>();
            Stream.of(there, back)
                    .forEach(chain -> IntStream.range(0, chain.size() - 1)
                            .filter(link -> random.nextInt(2) == 0)
                            .forEach(link -> rules.put(
                                    chain.get(link).owner() + " -> "
                                            + chain.get(link + 1).owner(),
                                    rule(chain.get(link), chain.get(link + 1)))));
            return rules;
        }

        /** Mostly of a format that is there. */
        private LinkRule rule(Port from, Port to) {
            var pool = List.of(from.formats(), to.formats(), from.formats(), to.formats(), FORMATS)
                    .get(random.nextInt(5));
            var format = pool.get(random.nextInt(pool.size()));
            return random.nextInt(3) == 0 ? new LinkRule.Pin(format) : new LinkRule.Prefer(format);
        }

        private List<Port> filters(String name) {
            return IntStream.range(0, random.nextInt(3))
                    .mapToObj(number -> port(name + number, framing()))
                    .toList();
        }

        private Port port(String owner, Framing framing) {
            var formats = random.ints(1 + random.nextInt(4), 0, FORMATS.size())
                    .distinct()
                    .mapToObj(FORMATS::get)
                    .toList();
            return new Port(owner, formats, framing);
        }

        private Framing framing() {
            return FRAMINGS.get(random.nextInt(FRAMINGS.size()));
        }

        private static List<Port> chain(Port source, List<Port> filters, Port sink) {
            return Stream.of(Stream.of(source), filters.stream(), Stream.of(sink))
                    .flatMap(ports -> ports)
                    .toList();
        }

        private static PipelineShape.Node filter(Port port) {
            return new PipelineShape.Node(
                    port.owner(), StageSpec.filter(new FormatSet<>(port.formats()), port.framing()));
        }

        private static PortSpec<AudioFormat> audio(Port port) {
            return PortSpec.audio(new FormatSet<>(port.formats()), port.framing());
        }
    }
}
