package dev.patchbay.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Callers who speak over the agent, in real time. */
final class BargeInIT {
    private static final int MIN_MS = 250;
    private static final Wire.Audio LINE = Wire.Audio.SLIN;
    private static final String YAML = """
            audiosocket: {port: 0}
            vad: {type: %s}
            barge_in: {min_ms: 250}
            providers:
              local:
                type: local
                greeting: >-
                  Thank you for calling. Our opening hours are nine to five from Monday to Friday, and ten to two on
                  Saturday. On Sunday we are closed.
                lines: [Gladly I will.]
            """;

    @TempDir
    private Path directory = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"webrtc", "energy"})
    void aCallerWhoSpeaksOverTheAgentSilencesIt(String detector) throws IOException, InterruptedException {
        try (var server = Server.start(directory, YAML.formatted(detector));
                var caller = Caller.dial(server.line(), LINE)) {
            caller.ear().hearVoice();
            caller.ear().hearOn(Duration.ofSeconds(1));
            caller.speakUp();
            caller.ear().hearOn(Duration.ofMillis(1_500));
            var voices = voicesAfter(caller);
            assertThat(voices)
                    .as("ms after the caller began, at which the agent was heard")
                    .allMatch(ms -> ms <= MIN_MS + 40);
            caller.ear().hearOut();
            assertThat(server.log()).doesNotContain("WARN").doesNotContain("ERROR");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"webrtc", "energy"})
    void aCoughMakesAPauseAndNothingIsLost(String detector) throws IOException, InterruptedException {
        try (var server = Server.start(directory, YAML.formatted(detector) + "recording: {directory: kept}\n")) {
            var undisturbed = greeting(server, false);
            var coughed = greeting(server, true);
            assertThat(pauseMillis(coughed) - pauseMillis(undisturbed)).isBetween(80, 600);
            assertThat(Sound.joined(audible(coughed))).isEqualTo(Sound.joined(audible(undisturbed)));
        }
    }

    private static List<Long> voicesAfter(Caller caller) {
        var frames = frames(caller.ear().heard());
        var arrivals = caller.ear().arrivals();
        var voices = new ArrayList<Long>();
        for (int i = 0; i < frames.size(); i++) {
            long after = TimeUnit.NANOSECONDS.toMillis(arrivals.get(i) - caller.lastBegan());
            if (after > 0 && Sound.loud(frames.get(i))) {
                voices.add(after);
            }
        }
        return voices;
    }

    /** The greeting as a caller hears it who coughs for a tenth of a second in the middle, or doesn't. */
    private static List<short[]> greeting(Server server, boolean cough) throws IOException, InterruptedException {
        try (var caller = Caller.dial(server.line(), LINE)) {
            caller.ear().hearVoice();
            caller.ear().hearOn(Duration.ofMillis(1_500));
            if (cough) {
                caller.say(Arrays.copyOfRange(Sound.babble(LINE.rate()), 8 * 60, 8 * 160));
            }
            caller.ear().hearOn(Duration.ofSeconds(3));
            caller.ear().hearOut();
            return frames(caller.ear().heard());
        }
    }

    private static List<short[]> frames(short[] heard) {
        var frames = new ArrayList<short[]>();
        for (int at = 0; at + LINE.frame() <= heard.length; at += LINE.frame()) {
            frames.add(Arrays.copyOfRange(heard, at, at + LINE.frame()));
        }
        return frames;
    }

    /** Frames that are not digital silence: playout pauses by whole frames. */
    private static List<short[]> audible(List<short[]> frames) {
        return frames.stream().filter(frame -> !silent(frame)).toList();
    }

    /** How long there was digital silence between the first sound and the last. */
    private static int pauseMillis(List<short[]> frames) {
        int first = 0;
        while (silent(frames.get(first))) {
            first++;
        }
        int last = frames.size() - 1;
        while (silent(frames.get(last))) {
            last--;
        }
        long silences =
                frames.subList(first, last).stream().filter(BargeInIT::silent).count();
        return Math.toIntExact(20 * silences);
    }

    private static boolean silent(short[] frame) {
        return Arrays.equals(frame, new short[frame.length]);
    }
}
