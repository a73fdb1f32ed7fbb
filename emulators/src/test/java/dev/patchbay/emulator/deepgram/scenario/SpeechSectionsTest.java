package dev.patchbay.emulator.deepgram.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sections {@code listen:}, {@code flux:} and {@code speak:} of a file. */
final class SpeechSectionsTest {
    private static final Path EXAMPLES = Path.of("../examples/scenarios/deepgram");

    private static Scenario parse(String yaml) throws ScenarioException {
        return ScenarioReader.parse(yaml, Path.of("test.yml"));
    }

    @Test
    void anEmptySectionHasTheDefaults() throws Exception {
        var scenario = parse("{listen: {}, flux: {}, speak: {}}");
        assertThat(scenario.listen()).isEqualTo(ListenScript.DEFAULT);
        assertThat(scenario.flux()).isEqualTo(FluxScript.DEFAULT);
        assertThat(scenario.speak()).isEqualTo(SpeakScript.DEFAULT);
    }

    @Test
    void everyKeyOfListenIsHeeded() throws Exception {
        assertThat(parse("""
                listen:
                  hears: [hello]
                  words_per_minute: 200
                  final_ms: 500
                  gap_ms: 60
                  threshold_dbfs: -30
                  finalize: empty
                  unknown_parameters: tolerate
                  idle_ms: 1000
                  response_ms: 2000
                  refuse_fast_audio: true
                """).listen())
                .isEqualTo(new ListenScript(
                        List.of(Utterance.of("hello")),
                        200,
                        500,
                        60,
                        -30,
                        FinalizeReply.EMPTY,
                        true,
                        1_000,
                        2_000,
                        true));
    }

    @Test
    void everyKeyOfFluxIsHeeded() throws Exception {
        assertThat(parse("""
                flux:
                  hears: [hello]
                  words_per_minute: 200
                  gap_ms: 60
                  certain_ms: 500
                  hesitation_ms: 700
                  threshold_dbfs: -30
                  configure_ms: 20
                  unknown_parameters: tolerate
                  idle_ms: 1000
                """).flux())
                .isEqualTo(new FluxScript(List.of(SpokenTurn.of("hello")), 200, 60, 500, 700, -30, 20, true, 1_000));
    }

    @Test
    void everyKeyOfSpeakIsHeeded() throws Exception {
        assertThat(parse("""
                speak:
                  speed: 2
                  first_audio_ms: 10
                  clear_ms: 30
                  tone_hz: 440
                  words_per_minute: 200
                  pitch_hz: 90
                  chunk_bytes: [3, 5]
                  over_flush: delay
                  characters_per_minute: 100
                  warnings: code
                  unknown_parameters: tolerate
                """).speak())
                .isEqualTo(new SpeakScript(
                        2, 10, 30, 440, 200, 90, List.of(3, 5), OverFlush.DELAY, 100, WarningWords.CODE, true));
    }

    @Test
    void whatTheServiceGetsWrongStandsBesideTheWords() throws Exception {
        var hears = ScenarioReader.read(EXAMPLES.resolve("nova-at-its-worst.yml"))
                .listen()
                .hears();
        assertThat(hears).extracting(Utterance::end).contains(new Utterance.Never(), new Utterance.Late(4_000));
        assertThat(hears).filteredOn(Utterance::emptyFinal).hasSize(1);
        assertThat(hears).extracting(Utterance::overlapWords).contains(2);
        assertThat(hears).contains(Utterance.noise());
    }

    @Test
    void aTurnMaySoundUnfinished() throws Exception {
        assertThat(ScenarioReader.read(EXAMPLES.resolve("flux-hesitation.yml"))
                        .flux()
                        .hears())
                .contains(
                        SpokenTurn.hesitating("I would like"),
                        SpokenTurn.unfinished("And then I would also"),
                        SpokenTurn.of(""));
    }

    @Test
    void aVoiceMayBeUnderLoad() throws Exception {
        var speak = ScenarioReader.read(EXAMPLES.resolve("aura-under-load.yml")).speak();
        assertThat(speak.speed()).isEqualTo(1.2);
        assertThat(speak.chunkBytes()).containsExactly(1, 640, 3, 1_279);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{listen: {hear: [a]}} | unknown key 'hear'",
                "{listen: {finalize: perhaps}} | listen: finalize: 'perhaps' is unknown; answer, empty, nothing",
                "{listen: {unknown_parameters: maybe}} | 'maybe' is unknown; refuse, tolerate",
                "{listen: {gap_ms: 5}} | listen: gap_ms: 5 is out of range; 20 to 2000",
                "{listen: {hears: [{overlap_words: 1}]}} | an utterance without text",
                "{listen: {hears: [{text: a, speech_final: false, speech_final_late_ms: 9}]}} | choose one",
                "{flux: {hears: [{resumes: true}]}} | a turn without text",
                "{flux: {certain_ms: 0}} | flux: certain_ms: 0 is out of range; 100 to 10000",
                "{speak: {chunk_bytes: []}} | speak: chunk_bytes: number of sizes: 0 is out of range",
                "{speak: {over_flush: panic}} | speak: over_flush: 'panic' is unknown; ignore, delay",
                "{speak: {speed: 0}} | speak: speed: 0 is out of range; 0.1 to 1000"
            })
    void aMistakeIsNamed(String yaml, String why) {
        assertThatThrownBy(() -> parse(yaml))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining(why);
    }
}
