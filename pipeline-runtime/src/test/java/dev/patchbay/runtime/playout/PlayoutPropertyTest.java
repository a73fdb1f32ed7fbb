package dev.patchbay.runtime.playout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.stage.Interruption.Heard;
import dev.patchbay.runtime.thread.Threads;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The playout against a model that keeps one object for every sample. */
class PlayoutPropertyTest {
    private static final AudioFormat FORMAT = AudioFormat.parse("pcm16 8000");
    private static final int FRAME_SAMPLES = 160;
    private static final int STEPS = 20_000;

    /** One sample of one utterance. */
    private record Sample(String utterance, short value) {}

    /** What a playout should do, as simply as can be said. */
    private static final class Model {
        final Map<String, Integer> written = new LinkedHashMap<>();
        final Map<String, Integer> played = new LinkedHashMap<>();
        final Deque<Sample> queue = new ArrayDeque<>();
        final List<String> closed = new ArrayList<>();
        final List<String> news = new ArrayList<>();
        boolean held;

        void write(String utterance, short[] samples) {
            for (short sample : samples) {
                queue.add(new Sample(utterance, sample));
            }
            written.merge(utterance, samples.length, Integer::sum);
        }

        void close(String utterance) {
            closed.add(utterance);
            finishIfDone(utterance);
        }

        short[] pull() {
            var frame = new short[FRAME_SAMPLES];
            boolean whole = queue.size() >= FRAME_SAMPLES;
            if (held
                    || queue.isEmpty()
                    || (!whole && !closed.contains(queue.getLast().utterance()))) {
                return frame;
            }
            for (int i = 0; i < FRAME_SAMPLES && !queue.isEmpty(); i++) {
                var sample = queue.remove();
                frame[i] = sample.value();
                if (played.merge(sample.utterance(), 1, Integer::sum) == 1) {
                    news.add(sample.utterance() + " started");
                }
                finishIfDone(sample.utterance());
            }
            return frame;
        }

        private void finishIfDone(String utterance) {
            boolean queued =
                    queue.stream().anyMatch(sample -> sample.utterance().equals(utterance));
            if (closed.contains(utterance) && !queued && written.containsKey(utterance)) {
                news.add(utterance + " finished " + played.getOrDefault(utterance, 0));
                written.remove(utterance);
            }
        }

        String cancel(String utterance) {
            var heard = utterance + " " + played.getOrDefault(utterance, 0) + " of " + written.get(utterance);
            queue.removeIf(sample -> sample.utterance().equals(utterance));
            news.add(utterance + " finished " + played.getOrDefault(utterance, 0));
            written.remove(utterance);
            return heard;
        }

        List<String> cut() {
            var heard = written.keySet().stream()
                    .map(utterance ->
                            utterance + " " + played.getOrDefault(utterance, 0) + " of " + written.get(utterance))
                    .toList();
            queue.clear();
            written.clear();
            held = false;
            return heard;
        }
    }

    private final Model model = new Model();
    private final List<String> news = new ArrayList<>();
    private final Playout playout = new Playout(
            FORMAT, Playout.Marks.of(Duration.ofMillis(500)), false, Threads.VIRTUAL, new Playout.Listener() {
                @Override
                public void started(Track track) {
                    news.add(track.id() + " started");
                }

                @Override
                public void finished(Track track, Heard heard) {
                    news.add(track.id() + " finished " + samples(heard.played()));
                }
            });
    private final Map<String, Track> open = new LinkedHashMap<>();
    private int utterances;
    private short next = 1;

    private static long samples(Duration duration) {
        return Math.round(duration.toNanos() * 8 / 1e6);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void playsHoldsCutsAndCountsLikeTheModel(long seed) {
        var random = new Random(seed);
        for (int step = 0; step < STEPS; step++) {
            switch (random.nextInt(13)) {
                case 0 -> begin();
                case 1, 2, 3, 4 -> write(random);
                case 5 -> close(random);
                case 6 -> hold(random.nextBoolean());
                case 7 -> cut(random);
                case 8 -> cancel(random);
                default -> pull();
            }
            assertThat(news).isEqualTo(model.news);
        }
        assertThat(news).hasSizeGreaterThan(100);
    }

    private void begin() {
        if (open.size() < 3) {
            var id = "u" + utterances++;
            open.put(id, playout.open(id));
            model.written.put(id, 0);
        }
    }

    private void write(Random random) {
        if (open.isEmpty()) {
            return;
        }
        var id = any(random);
        var samples = new short[random.nextInt(400) + 1];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = next++;
        }
        var bytes = new byte[samples.length * 2];
        for (int i = 0; i < samples.length; i++) {
            bytes[2 * i] = (byte) samples[i];
            bytes[2 * i + 1] = (byte) (samples[i] >> 8);
        }
        playout.append(track(id), FORMAT, bytes, 0, bytes.length);
        model.write(id, samples);
    }

    private void close(Random random) {
        if (!open.isEmpty()) {
            var id = any(random);
            playout.close(track(id));
            model.close(id);
            open.remove(id);
        }
    }

    private void hold(boolean on) {
        if (on) {
            playout.hold();
        } else {
            playout.resume();
        }
        model.held = on;
    }

    private void cancel(Random random) {
        if (!open.isEmpty() && random.nextInt(4) == 0) {
            var id = any(random);
            assertThat(text(playout.cancel(track(id)))).isEqualTo(model.cancel(id));
            open.remove(id);
        }
    }

    private static String text(Heard heard) {
        return heard.utterance() + " " + samples(heard.played()) + " of " + samples(heard.written());
    }

    private void cut(Random random) {
        if (random.nextInt(10) == 0) {
            var heard = playout.cut().stream().map(PlayoutPropertyTest::text).toList();
            assertThat(heard).isEqualTo(model.cut());
            open.clear();
        }
    }

    private void pull() {
        var frame = new byte[FRAME_SAMPLES * 2];
        playout.pull(FORMAT, frame);
        var actual = new short[FRAME_SAMPLES];
        for (int i = 0; i < actual.length; i++) {
            actual[i] = (short) ((frame[2 * i] & 0xff) | (frame[2 * i + 1] << 8));
        }
        assertThat(actual).isEqualTo(model.pull());
    }

    private String any(Random random) {
        return List.copyOf(open.keySet()).get(random.nextInt(open.size()));
    }

    private Track track(String id) {
        var track = open.get(id);
        if (track == null) {
            throw new IllegalStateException("not open: " + id);
        }
        return track;
    }
}
