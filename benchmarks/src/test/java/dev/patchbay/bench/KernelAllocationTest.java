package dev.patchbay.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.runtime.dsp.G711;
import dev.patchbay.runtime.dsp.resampling.KernelKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The half of the guard that needs no clock: what each benchmark of the hot path allocates, which is nothing. */
class KernelAllocationTest {
    /** A benchmark, set up. */
    record Measured(String name, Allocation.Work work) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Measured> measured() {
        List<Measured> all = new ArrayList<>();
        for (var kernel : KernelKind.values()) {
            for (var rates :
                    new String[] {"8000 > 16000", "8000 > 24000", "24000 > 8000", "48000 > 8000", "44100 > 8000"}) {
                var resampler = new ResamplerBenchmark();
                resampler.kernel = kernel;
                resampler.rates = rates;
                resampler.create();
                all.add(new Measured("resampler, " + kernel + ", " + rates, resampler::process));
            }
        }
        for (var law : G711.values()) {
            var g711 = new G711Benchmark();
            g711.law = law;
            g711.fill();
            all.add(new Measured("decode " + law, g711::decode));
            all.add(new Measured("encode " + law, g711::encode));
        }
        for (var link : new String[] {"pcmu 8000 > pcm16 24000", "pcm16 24000 > pcmu 8000", "pcmu 8000 > pcma 8000"}) {
            var converter = new ConverterBenchmark();
            converter.link = link;
            converter.plan();
            all.add(new Measured(link, converter::push));
        }
        var graph = new GraphBenchmark();
        graph.filters = 10;
        graph.build();
        all.add(new Measured("ten stages", graph::transit));
        var levels = new LevelsBenchmark();
        all.add(new Measured("level", levels::level));
        all.add(new Measured("gain", levels::gain));
        all.add(new Measured("stereo to mono", levels::stereoToMono));
        all.add(new Measured("mono to stereo", levels::monoToStereo));
        all.add(new Measured("rechunk", levels::rechunk));
        var socket = new AudioSocketBenchmark();
        all.add(new Measured("parse", socket::parse));
        all.add(new Measured("write", socket::write));
        for (var type : new String[] {"webrtc", "energy"}) {
            var detector = new DetectorBenchmark();
            detector.type = type;
            detector.line = "silence"; // speech has events, a few a second
            detector.create();
            all.add(new Measured("detector " + type, detector::process));
        }
        var json = new JsonAudioBenchmark();
        all.add(new Measured("JSON out, by hand", json::outByHand));
        all.add(new Measured("JSON in, by hand", json::inByHand));
        return all;
    }

    @ParameterizedTest
    @MethodSource("measured")
    void allocatesNothing(Measured measured) throws InterruptedException {
        assertThat(Allocation.bytesOf(measured.work())).isZero();
    }
}
