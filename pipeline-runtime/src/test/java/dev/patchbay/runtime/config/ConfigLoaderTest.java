package dev.patchbay.runtime.config;

import static dev.patchbay.runtime.config.FakePlugins.load;
import static dev.patchbay.runtime.config.FakePlugins.problems;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.api.config.Secret;
import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.Encoding;
import dev.patchbay.runtime.config.FakePlugins.AudioSocket;
import dev.patchbay.runtime.config.FakePlugins.Local;
import dev.patchbay.runtime.config.FakePlugins.Table;
import dev.patchbay.runtime.config.FakePlugins.WebRtc;
import dev.patchbay.runtime.negotiation.Conversion;
import dev.patchbay.runtime.negotiation.LinkRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigLoaderTest {
    private static final PatchbayConfig DEFAULTS = new PatchbayConfig(
            "local",
            Map.of("local", new ProviderConfig("local", "local", new Local("Hello."))),
            Map.of(),
            Map.of(),
            Map.of(
                    "audiosocket",
                    new TransportConfig(
                            "audiosocket", new AudioSocket("127.0.0.1", 9092, AudioFormat.mono(Encoding.PCM16, 8000)))),
            Optional.of(new ProviderConfig("vad", "webrtc", new WebRtc(0.02))),
            new TurnConfig(600),
            new BargeInConfig(true, false, 250, 800, 200, 0, 250, 500),
            new NoInputConfig(0, List.of("Are you still there?"), "I can't hear you. Goodbye."),
            Optional.empty(),
            new WhileToolRunsConfig(1_500, Optional.empty()),
            new FarewellConfig(List.of(
                    "goodbye",
                    "good bye",
                    "bye",
                    "bye now",
                    "have a nice day",
                    "have a good day",
                    "have a great day",
                    "have a nice evening",
                    "have a good one",
                    "take care",
                    "see you")),
            new PlayoutConfig(2_000, 40, Optional.empty()),
            new ResamplerConfig(Conversion.Preset.STANDARD),
            Optional.empty(),
            new LimitsConfig(500, 10_000, 30_000, 0, 65_536));

    @Test
    void emptyFileMeansTheDefaults() {
        assertThat(load("")).satisfies(ConfigLoaderTest::isDefault);
        assertThat(load("# only a comment\n")).satisfies(ConfigLoaderTest::isDefault);
        assertThat(load("---\n")).satisfies(ConfigLoaderTest::isDefault);
        assertThat(load("\uFEFF")).satisfies(ConfigLoaderTest::isDefault);
    }

    @Test
    void sectionsWithNothingInThemMeanTheDefaults() {
        var yaml =
                "providers:\ntools:\npipelines:\naudiosocket:\nvad:\nturn:\nbarge_in:\nplayout:\nresampler:\nlimits:\n";

        assertThat(load(yaml)).satisfies(ConfigLoaderTest::isDefault);
    }

    @Test
    void theShortestWholeFileMeansTheDefaults() {
        assertThat(load("default_provider: local\nproviders: {local: {type: local}}\n"))
                .satisfies(ConfigLoaderTest::isDefault);
    }

    @Test
    void everyKeyIsRead() {
        var result = load("""
                default_provider: reception
                providers:
                  quiet: {type: local, greeting: ""}
                  dg: {type: deepgram, api_key: k}
                tools:
                  book_table: {type: table, url: "https://example.com", key: k}
                pipelines:
                  reception:
                    stages: [quiet, dg]
                    tools: [hang_up, book_table]
                    links:
                      caller -> quiet: {prefer: pcm16 16000}
                      dg -> caller: {pin: pcmu 8000}
                  short: {agent: dg, tools: []}
                  cascade: {stt: dg, llm: quiet, tts: dg}
                twilio: {}
                audiosocket: {port: 9000}
                vad: {type: webrtc, threshold: 0.5}
                turn: {silence_duration_ms: 700}
                barge_in:
                  enabled: false
                  dtmf: true
                  min_ms: 1
                  unconfirmed_ms: 6
                  initial_protection_ms: 2
                  greeting_protection_ms: 3
                  post_tts_end_protection_ms: 4
                  cooldown_ms: 5
                no_input: {timeout_ms: 5, prompts: [Hello?], goodbye: Bye.}
                on_provider_failure: {voice: quiet, waiting: {after_ms: 6, say: Wait.}, say: Sorry., then: continue_dialplan}
                farewell: {phrases: [Cheers]}
                playout: {buffer_ms: 100, start_ms: 20, low_water_ms: 30}
                recording: {directory: calls}
                limits: {max_calls: 1, start_timeout_ms: 200, goodbye_timeout_ms: 3, max_call_minutes: 4, tool_result_bytes: 500}
                """);

        assertThat(result.problems()).isEmpty();
        var config = result.config();
        assertThat(config.defaultProvider()).isEqualTo("reception");
        assertThat(config.providers().keySet()).containsExactly("quiet", "dg");
        assertThat(config.pipelines().values())
                .containsExactly(
                        new PipelineConfig(
                                "reception",
                                List.of("quiet", "dg"),
                                Map.of(
                                        "caller -> quiet",
                                        new LinkRule.Prefer(AudioFormat.mono(Encoding.PCM16, 16_000)),
                                        "dg -> caller",
                                        new LinkRule.Pin(AudioFormat.mono(Encoding.PCMU, 8_000))),
                                Optional.of(List.of("hang_up", "book_table"))),
                        new PipelineConfig("short", List.of("dg"), Map.of(), Optional.of(List.of())),
                        new PipelineConfig("cascade", List.of("dg", "quiet", "dg"), Map.of(), Optional.empty()));
        assertThat(config.tools().values())
                .containsExactly(
                        new ToolConfig("book_table", "table", new Table("https://example.com", new Secret("k"), 8)));
        assertThat(config.transports().keySet()).containsExactly("twilio", "audiosocket");
        assertThat(config.vad()).contains(new ProviderConfig("vad", "webrtc", new WebRtc(0.5)));
        assertThat(config.turn()).isEqualTo(new TurnConfig(700));
        assertThat(config.bargeIn()).isEqualTo(new BargeInConfig(false, true, 1, 6, 2, 3, 4, 5));
        assertThat(config.noInput()).isEqualTo(new NoInputConfig(5, List.of("Hello?"), "Bye."));
        assertThat(config.onProviderFailure())
                .contains(new OnProviderFailureConfig(
                        Optional.of("quiet"),
                        new OnProviderFailureConfig.Waiting(6, "Wait."),
                        "Sorry.",
                        OnProviderFailureConfig.Then.CONTINUE_DIALPLAN));
        assertThat(config.farewell()).isEqualTo(new FarewellConfig(List.of("Cheers")));
        assertThat(config.playout()).isEqualTo(new PlayoutConfig(100, 20, Optional.of(30)));
        assertThat(config.recording()).contains(new RecordingConfig("calls"));
        assertThat(config.limits()).isEqualTo(new LimitsConfig(1, 200, 3, 4, 500));
    }

    @Test
    void aProviderIsAPipelineOfOneStage() {
        var config = load("pipelines: {reception: {stages: [local, local]}}").config();

        assertThat(config.pipeline("reception").orElseThrow().stages()).containsExactly("local", "local");
        assertThat(config.pipeline("local"))
                .contains(new PipelineConfig("local", List.of("local"), Map.of(), Optional.empty()));
        assertThat(config.pipeline("elsewhere")).isEmpty();
    }

    @Test
    void aNamedTransportReplacesTheDefaultOne() {
        assertThat(load("twilio:\n").config().transports().keySet()).containsExactly("twilio");
    }

    @Test
    void thereIsNoDefaultTransportOrDetectorThatNoPluginBrings() {
        var types = ConfigTypes.of(Map.of("local", Local.class), Map.of());

        var result = new ConfigLoader(types, _ -> null).parse("patchbay.yml", "");

        assertThat(result.problems()).isEmpty();
        assertThat(result.config().transports()).isEmpty();
        assertThat(result.config().vad()).isEmpty();
    }

    @Test
    void theDetectorCanBeTurnedOff() {
        assertThat(load("vad: {type: none}").config().vad()).isEmpty();
        assertThat(problems("vad: {type: none, threshold: 1}"))
                .containsExactly("patchbay.yml:1:19: vad.threshold: unknown key; known keys are type");
    }

    @Test
    void byteOrderMarkIsNoPartOfTheFirstKey() {
        assertThat(load("\uFEFFturn: {silence_duration_ms: 1}").config().turn()).isEqualTo(new TurnConfig(1));
    }

    @Test
    void missingFileIsAProblemWhenItMustBeThere(@TempDir Path directory) {
        var file = directory.resolve("patchbay.yml");
        var loader = new ConfigLoader(FakePlugins.TYPES, _ -> null);

        assertThat(loader.load(file).problems()).extracting(Problem::toString).containsExactly(file + ": no such file");
        assertThat(loader.load(file).config()).isEqualTo(DEFAULTS);
        assertThat(loader.loadIfPresent(file)).satisfies(ConfigLoaderTest::isDefault);
    }

    @Test
    void fileThatCannotBeReadIsAProblem(@TempDir Path directory) {
        var loader = new ConfigLoader(FakePlugins.TYPES, _ -> null);

        assertThat(loader.load(directory).problems())
                .extracting(Problem::toString)
                .singleElement()
                .asString()
                .startsWith(directory + ": cannot be read: ");
    }

    @Test
    void hugeFileIsRefusedAndOneJustSmallEnoughIsRead(@TempDir Path directory) throws IOException {
        var file = directory.resolve("patchbay.yml");
        var loader = new ConfigLoader(FakePlugins.TYPES, _ -> null);

        Files.writeString(file, "#".repeat(ConfigLoader.MAX_BYTES));
        assertThat(loader.load(file)).satisfies(ConfigLoaderTest::isDefault);

        Files.writeString(file, "#".repeat(ConfigLoader.MAX_BYTES + 1));
        assertThat(loader.load(file).problems())
                .extracting(Problem::toString)
                .containsExactly(file + ": larger than 1 MiB, which no configuration is");
    }

    @Test
    void everyPrefixOfAFileIsJudgedWithoutFailing() throws IOException {
        for (var name : List.of("good.yml", "bad.yml")) {
            var yaml = Golden.read(name);
            for (int end = 0; end <= yaml.length(); end++) {
                assertThat(load(yaml.substring(0, end)).config()).isNotNull();
            }
        }
    }

    @Test
    void otherEncodingIsRefused(@TempDir Path directory) throws IOException {
        var file = Files.write(directory.resolve("patchbay.yml"), new byte[] {'a', ':', ' ', (byte) 0xe9});

        assertThat(new ConfigLoader(FakePlugins.TYPES, _ -> null).load(file).problems())
                .extracting(Problem::toString)
                .containsExactly(file + ": not UTF-8; save it in that encoding");
    }

    private static void isDefault(ConfigResult result) {
        assertThat(result.problems()).isEmpty();
        assertThat(result.config()).isEqualTo(DEFAULTS);
    }
}
