package dev.patchbay.runtime.config;

import static java.util.Objects.requireNonNull;

import dev.patchbay.api.config.Secret;
import dev.patchbay.api.config.Setting;
import dev.patchbay.api.media.AudioFormat;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The settings of a few made-up plugins. */
final class FakePlugins {
    static final ConfigTypes TYPES = ConfigTypes.of(
                    Map.of(
                            "local", Local.class,
                            "deepgram", Deepgram.class,
                            "kitchen-sink", KitchenSink.class,
                            "webrtc", WebRtc.class),
                    Map.of("audiosocket", AudioSocket.class, "twilio", Twilio.class))
            .withTools(Map.of("table", Table.class), List.of("hang_up"));

    private FakePlugins() {}

    static ConfigResult load(String yaml, String... environment) {
        Map<String, String> variables = new HashMap<>();
        for (int i = 0; i < environment.length; i += 2) {
            variables.put(environment[i], environment[i + 1]);
        }
        return new ConfigLoader(TYPES, variables::get).parse("patchbay.yml", yaml);
    }

    /** {@return the problems, one a line} */
    static List<String> problems(String yaml, String... environment) {
        return load(yaml, environment).problems().stream()
                .map(Problem::toString)
                .toList();
    }

    /** {@return the settings of the provider {@code x}, after making sure that there is no problem} */
    static <T extends Record> T settings(Class<T> type, String yaml, String... environment) {
        var result = load(yaml, environment);
        if (!result.problems().isEmpty()) {
            throw new AssertionError(result.problems());
        }
        return type.cast(requireNonNull(result.config().providers().get("x")).settings());
    }

    record Local(
            @Setting(value = "Says this first.", fallback = "Hello.")
            String greeting) {}

    record Deepgram(
            @Setting("The account's key.") Secret apiKey,

            @Setting(value = "The model's name.", fallback = "nova-3")
            String model,

            @Setting(value = "Ends an utterance after this much silence.", fallback = "300ms")
            Duration endpointing) {
        Deepgram {
            if (apiKey.reveal().startsWith("bad")) {
                throw new IllegalArgumentException("api_key is for another service: " + apiKey.reveal());
            }
        }
    }

    record WebRtc(
            @Setting(value = "How sure it must be.", fallback = "0.02", min = 0, max = 1)
            double threshold) {}

    record AudioSocket(
            @Setting(value = "The address to listen at.", fallback = "127.0.0.1")
            String host,

            @Setting(value = "The port to listen at.", fallback = "9092", min = 1, max = 65_535)
            int port,

            @Setting(value = "What Asterisk sends.", fallback = "pcm16 8000")
            AudioFormat format) {}

    record Table(
            @Setting("Where tables are booked.") String url,
            @Setting("The account's key.") Secret key,

            @Setting(value = "How many seats a table has at most.", fallback = "8", min = 1)
            int seats) {}

    record Twilio(@Setting("Checks who calls.") Optional<Secret> authToken) {}

    enum Mood {
        CALM,
        VERY_LIVELY
    }

    record Voice(
            @Setting(value = "Whose.", fallback = "ada") String name,

            @Setting(value = "How fast.", fallback = "1.0", min = 0.5, max = 2)
            double speed) {}

    /** One component of each type that a setting can be. */
    record KitchenSink(
            @Setting(value = "Text.", fallback = "some text")
            String text,

            @Setting(value = "Small.", fallback = "3", min = 1, max = 9)
            int small,

            @Setting(value = "Large.", fallback = "5000000000", min = 0)
            long large,

            @Setting(value = "Half | whole.", fallback = "0.5")
            double share,

            @Setting(value = "On.", fallback = "false") boolean on,
            @Setting(value = "Mood.", fallback = "calm") Mood mood,
            @Setting(value = "Pause.", fallback = "2s") Duration pause,
            @Setting("Password.") Optional<Secret> password,

            @Setting(value = "Format.", fallback = "pcm16 16000")
            AudioFormat format,

            @Setting("Voice.") Voice voice,
            @Setting("Words.") List<String> words,
            @Setting(value = "Stops.", fallback = "[1, 2]") List<Integer> stops,
            @Setting("Headers.") Map<String, String> headers,
            @Setting("Keys by name.") Map<String, Secret> keys,
            @Setting("More voices.") Map<String, Voice> voices,
            @Setting("Perhaps.") Optional<Integer> perhaps,
            @Setting("Perhaps a voice.") Optional<Voice> other,
            @Setting(value = "Empty.", fallback = "\"\"") String empty,

            @Setting(value = "From outside.", fallback = "${SINK_REGION:-eu}")
            String region) {
        KitchenSink {
            if (small > 5 && !on) {
                throw new IllegalArgumentException("small may be more than 5 only when on is true: small is " + small);
            }
        }
    }
}
