package dev.patchbay.bench.peers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How long resamplers take for the same 20 ms, in turns, so that they share the machine's better and worse moments. */
final class Race {
    private static final int WARM_UP_CHUNKS = 30_000;
    private static final int ROUNDS = 15;
    private static final int CHUNKS = 3_000;

    private Race() {}

    /** The medians in nanoseconds a chunk, in the order of the contenders. */
    static double[] run(List<Contender> contenders, int fromHz, int toHz) {
        List<Peer> peers = new ArrayList<>();
        try {
            for (var contender : contenders) {
                var peer = contender.maker().make(fromHz, toHz);
                peers.add(peer);
                peer.input(tone(fromHz));
                nanos(peer, WARM_UP_CHUNKS);
            }
            var times = new double[peers.size()][ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                for (int i = 0; i < peers.size(); i++) {
                    times[i][round] = nanos(peers.get(i), CHUNKS);
                }
            }
            return Arrays.stream(times).mapToDouble(Race::median).toArray();
        } finally {
            peers.forEach(Peer::close);
        }
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private static double nanos(Peer peer, int chunks) {
        long start = System.nanoTime();
        for (int i = 0; i < chunks; i++) {
            peer.process();
        }
        return (System.nanoTime() - start) / (double) chunks;
    }

    private static short[] tone(int rate) {
        var samples = new short[rate / 50];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) (20_000 * Math.sin(2 * Math.PI * 950 * i / rate));
        }
        return samples;
    }
}
