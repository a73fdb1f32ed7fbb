package dev.patchbay.emulator.deepgram.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.patchbay.emulator.deepgram.flux.FluxService;
import dev.patchbay.emulator.deepgram.listen.ListenService;
import dev.patchbay.emulator.deepgram.scenario.FluxScript;
import dev.patchbay.emulator.deepgram.scenario.ListenScript;
import dev.patchbay.emulator.deepgram.scenario.Scenario;
import dev.patchbay.emulator.deepgram.scenario.SpeakScript;
import dev.patchbay.emulator.deepgram.scenario.SpokenTurn;
import dev.patchbay.emulator.deepgram.scenario.WarningWords;
import dev.patchbay.emulator.deepgram.session.Hand;
import dev.patchbay.emulator.deepgram.speak.SpeakService;
import dev.patchbay.emulator.sound.Studio;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every message that the three speech services send, against the schemas that Deepgram publishes, with what its papers
 * add. They are not part of this repository: the tests are skipped where they are not found.
 */
final class SpeechSchemaTest {
    @Test
    void whatListenSaysIsAsItsSchemaSays() throws Exception {
        var hand = Hand.open(
                        new ListenService(ListenScript.builder()
                                .hears("Hello, where is my parcel?")
                                .build()),
                        "model=nova-3&encoding=linear16&sample_rate=16000&interim_results=true&vad_events=true"
                                + "&utterance_end_ms=1000&endpointing=300&smart_format=true&language=multi"
                                + "&diarize=true&detect_entities=true")
                .voice(1_600)
                .silence(4_000)
                .text("{'type':'Finalize'}")
                .text("{'type':'Nonsense'}")
                .text("{'type':'CloseStream'}");
        assertThat(hand.order()).contains("Results", "SpeechStarted", "UtteranceEnd", "Metadata", "Error");
        assertThat(problems("listen-v1", hand)).isEmpty();
    }

    @Test
    void whatFluxSaysIsAsItsSchemaSays() throws Exception {
        var hand = Hand.open(
                        new FluxService(FluxScript.builder()
                                .hears(SpokenTurn.hesitating("i would like"))
                                .hears("a table")
                                .build()),
                        "model=flux-general-multi&encoding=linear16&sample_rate=16000&eager_eot_threshold=0.4"
                                + "&keyterm=table&language_hint=en")
                .text("{'type':'ForceEndTurn'}")
                .text("{'type':'Configure','thresholds':{'eot_threshold':0.8}}")
                .text("{'type':'Configure','thresholds':{'eot_threshold':7}}")
                .voice(1_200)
                .silence(1_000)
                .voice(800)
                .silence(1_000)
                .text("{'type':'Nonsense'}");
        assertThat(hand.order())
                .contains("Connected", "Warning", "ConfigureSuccess", "ConfigureFailure", "TurnInfo", "Error");
        assertThat(problems("listen-v2", hand)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(WarningWords.class)
    void whatSpeakSaysIsAsItsSchemaSays(WarningWords words) throws Exception {
        var script = SpeakScript.builder().warnings(words).toneHz(440).build();
        var hand = Hand.open(
                new SpeakService(Scenario.builder().speak(script).build(), new Studio()), "model=aura-2-thalia-en");
        for (int i = 0; i < 21; i++) {
            hand.text("{'type':'Flush'}");
        }
        hand.text("{'type':'Clear'}").pass(1_000);
        assertThat(hand.order()).contains("Metadata", "Flushed", "Cleared", "Warning");
        assertThat(problems("speak-v1", hand)).isEmpty();
    }

    private static Set<String> problems(String channel, Hand hand) throws Exception {
        String name = channel + ".server.overlay.schema.json";
        Path file = find(name);
        assumeThat(file)
                .as("no shared/schemas/deepgram/" + name + " above the repository: skipped")
                .isNotNull();
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(new JsonMapper().readTree(Files.readString(file)));
        var problems = new TreeSet<String>();
        for (JsonNode message : hand.messages()) {
            schema.validate(message).forEach(error -> problems.add(message.path("type") + ": " + error));
        }
        return problems;
    }

    private static @Nullable Path find(String name) {
        var explicit = System.getProperty("patchbay.schemas");
        if (explicit != null) {
            return Path.of(explicit, name);
        }
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            var file = folder.resolve("shared/schemas/deepgram").resolve(name);
            if (Files.exists(file)) {
                return file;
            }
        }
        return null;
    }
}
