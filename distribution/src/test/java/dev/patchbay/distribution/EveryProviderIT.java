package dev.patchbay.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The same call with each provider: the same configuration but for a variable, the same caller, the same outcome. */
final class EveryProviderIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int RATE = Wire.Audio.SLIN.rate();
    private static final int CALLER = 0;
    private static final int TURNS = Conversation.CALLER.size();
    private static final long FRAME_MS = 20;

    @TempDir
    private Path directory = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"openai_realtime", "deepgram", "cascade", "local"})
    void isAnsweredTurnByTurnInterruptedByTheMillisecondAndHeardOut(String provider) throws Exception {
        try (var providers = FourProviders.start(directory, provider)) {
            var call = WholeCall.with(providers);
            var transcript = providers.transcript();

            assertThat(Sound.loud(call.greeting())).as("a greeting was heard").isTrue();
            eachTurnIsAnsweredOnce(transcript);
            waysOfAnswersAreThoseOfTheRecording(transcript, providers.recording());
            wordsAreTold(transcript, provider);
            theInterruptionIsTrue(transcript, call);
            theProviderKnowsWhatWasHeard(transcript.all("interrupted").getFirst(), providers, provider);
            theGoodbyeIsHeardOut(transcript, call);
            assertThat(providers.program().log()).doesNotContain("WARN", "ERROR", "never-shown");
        }
    }

    private static void eachTurnIsAnsweredOnce(Transcript transcript) {
        var turns = transcript.names().stream()
                .filter(name -> name.equals("turn_ended") || name.equals("answered"))
                .toList();
        var expected = new ArrayList<String>();
        for (int turn = 0; turn < TURNS; turn++) {
            expected.addAll(List.of("turn_ended", "answered"));
        }
        assertThat(turns).isEqualTo(expected);
        assertThat(transcript.all("agent_started")).as("the greeting too").hasSize(TURNS + 1);
    }

    private static void waysOfAnswersAreThoseOfTheRecording(Transcript transcript, Wav recording) {
        for (var answer : transcript.all("answered")) {
            var steps = List.of("decision_ms", "text_ms", "audio_ms", "sample_ms");
            assertThat(steps)
                    .allSatisfy(step -> assertThat(millis(answer, step)).isBetween(0L, 3_000L));
            long sum = steps.stream().mapToLong(step -> millis(answer, step)).sum();
            assertThat(sum)
                    .as("from the last of the caller's voice to the first of the agent's")
                    .isCloseTo(Transcript.at(answer) - lastVoiceBefore(recording, Transcript.at(answer)), within(160L));
        }
    }

    private static long lastVoiceBefore(Wav recording, long atMillis) {
        long at = atMillis;
        while (at > FRAME_MS && !Sound.loud(recording.part(CALLER, at - FRAME_MS, at))) {
            at -= FRAME_MS;
        }
        return at;
    }

    private static void wordsAreTold(Transcript transcript, String provider) {
        var caller = transcript.all("caller_text").stream()
                .filter(line -> line.get("final").asBoolean())
                .map(line -> line.get("text").asString());
        if (provider.equals("local")) {
            assertThat(caller).as("it does not listen to words").isEmpty();
        } else {
            assertThat(caller)
                    .containsExactlyElementsOf(Conversation.callersWords().toList());
        }
        var agent = agentsWords(transcript);
        assertThat(agent).hasSize(TURNS + 1);
        assertThat(agent.get(0)).isEqualTo(Conversation.GREETING);
        assertThat(agent.get(1)).isEqualTo(Conversation.LONG);
        assertThat(agent.get(2)).isNotBlank().isSubstringOf(Conversation.LONG);
        assertThat(agent.get(3)).isEqualTo(Conversation.GO_ON);
        assertThat(agent.get(4)).isEqualTo(Conversation.GOODBYE);
    }

    private static List<String> agentsWords(Transcript transcript) {
        var words = new LinkedHashMap<String, String>();
        transcript
                .all("agent_text")
                .forEach(line -> words.merge(
                        line.get("utterance").asString(), line.get("text").asString(), String::concat));
        return words.values().stream().map(String::strip).toList();
    }

    private static void theInterruptionIsTrue(Transcript transcript, WholeCall call) {
        assertThat(call.stoppedAfterMs())
                .as("ms from the caller's first sound to the agent's last")
                .isBetween(0L, FourProviders.MIN_MS + 40L);
        var cuts = transcript.all("interrupted").stream()
                .filter(cut -> millis(cut, "played_ms") > 0)
                .toList();
        assertThat(cuts).hasSize(1);
        var place = call.cut();
        assertThat(millis(cuts.getFirst(), "played_ms"))
                .isBetween(place.earliestMillis(RATE) - FRAME_MS, place.latestMillis(RATE) + FRAME_MS);
        assertThat(cuts.getFirst().get("heard").asString()).isNotBlank().isSubstringOf(Conversation.LONG);
        assertThat(Conversation.LONG).startsWith(cuts.getFirst().get("heard").asString());
    }

    /** As far as each protocol has a word for it. */
    private static void theProviderKnowsWhatWasHeard(JsonNode cut, FourProviders providers, String provider)
            throws Exception {
        switch (provider) {
            case "openai_realtime" -> {
                var told = providers
                        .openAi()
                        .awaitConnection(1, PATIENCE)
                        .awaitClient(event -> event.type().equals("conversation.item.truncate"), PATIENCE);
                assertThat(JSON.readTree(told.json()).get("audio_end_ms").asLong())
                        .isCloseTo(millis(cut, "played_ms"), within(FRAME_MS));
            }
            case "cascade" ->
                assertThat(providers.chat().awaitRequest(3, PATIENCE).messages())
                        .extracting(message -> message.role() + ": " + message.text())
                        .endsWith(
                                "assistant: " + cut.get("heard").asString(),
                                "user: " + Conversation.CALLER.get(2).text());
            default -> {} // the offline agent has no history, and Deepgram's protocol no word for it
        }
    }

    private static void theGoodbyeIsHeardOut(Transcript transcript, WholeCall call) throws IOException {
        var goodbye = transcript.all("agent_stopped").getLast();
        assertThat(goodbye.get("complete").asBoolean()).isTrue();
        assertThat(call.goodbyeMillis()).isGreaterThanOrEqualTo(millis(goodbye, "played_ms") - FRAME_MS);
        assertThat(call.hungUp()).isTrue();
        assertThat(transcript.all("call_ended").getFirst().get("reason").asString())
                .startsWith("agent-hung-up");
    }

    private static long millis(JsonNode line, String member) {
        return Math.round(line.get(member).asDouble());
    }
}
