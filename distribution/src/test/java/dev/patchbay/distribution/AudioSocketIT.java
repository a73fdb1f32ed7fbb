package dev.patchbay.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Calls of a client that knows the protocol and nothing of the program. */
final class AudioSocketIT {
    private static final double FRAMES_PER_SECOND = 50;

    private final List<Caller> callers = new ArrayList<>();
    private Server server;

    @BeforeEach
    void serve(@TempDir Path directory) throws IOException, InterruptedException {
        server = Server.start(directory, Server.YAML);
    }

    @AfterEach
    void stop() throws IOException {
        for (var caller : callers) {
            caller.close();
        }
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void aCallIsGreetedAnsweredAndHungUpPolitely(Wire.Audio line) throws IOException, InterruptedException {
        converse(dial(line));
    }

    @Test
    void twentyCallsAtOnceAreAllAnswered() throws Exception {
        for (int i = 0; i < 20; i++) {
            dial(i % 4 == 0 ? Wire.Audio.SLIN16 : Wire.Audio.SLIN);
        }
        for (var caller : callers) {
            caller.ear().hearOut();
        }
        callers.forEach(Caller::speakUp);
        for (var caller : callers) {
            caller.ear().hearOut();
        }
        callers.forEach(Caller::speakUp);
        for (var caller : callers) {
            caller.ear().awaitEnd();
            endedPolitely(caller.ear());
        }
    }

    @Test
    void silenceIsSentAtTheSamePaceAsSpeech() throws IOException, InterruptedException {
        var ear = dial(Wire.Audio.SLIN).ear();
        ear.hearOut();
        int from = ear.arrivals().size();
        ear.hearOn(Duration.ofSeconds(6));
        var arrivals = ear.arrivals().subList(from, ear.arrivals().size());
        assertThat(perSecond(arrivals)).isBetween(0.9 * FRAMES_PER_SECOND, 1.1 * FRAMES_PER_SECOND);
        assertThat(medianGapMillis(arrivals)).isBetween(10L, 30L);
        assertThat(ear.strange()).isEmpty();
    }

    private Caller dial(Wire.Audio line) throws IOException {
        var caller = Caller.dial(server.line(), line);
        callers.add(caller);
        return caller;
    }

    /** Greeting, question, answer, thanks, goodbye. */
    private static void converse(Caller caller) throws InterruptedException {
        var ear = caller.ear();
        ear.hearOut();
        caller.speakUp();
        ear.hearOut();
        assertThat(perSecond(ear.arrivals())).isBetween(0.9 * FRAMES_PER_SECOND, 1.1 * FRAMES_PER_SECOND);
        caller.speakUp();
        ear.hearVoice();
        ear.awaitEnd();
        endedPolitely(ear);
    }

    private static void endedPolitely(Ear ear) {
        assertThat(ear.hungUp()).as("a message of kind 0x00 before the end").isTrue();
        assertThat(ear.reset()).isFalse();
        assertThat(ear.strange()).isEmpty();
    }

    private static double perSecond(List<Long> arrivals) {
        return (arrivals.size() - 1) / ((arrivals.getLast() - arrivals.getFirst()) / 1e9);
    }

    private static long medianGapMillis(List<Long> arrivals) {
        var gaps = LongStream.range(1, arrivals.size())
                .map(i -> arrivals.get((int) i) - arrivals.get((int) i - 1))
                .sorted()
                .toArray();
        return gaps[gaps.length / 2] / 1_000_000;
    }
}
