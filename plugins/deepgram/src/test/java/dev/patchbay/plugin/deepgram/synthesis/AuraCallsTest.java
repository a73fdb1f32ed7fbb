package dev.patchbay.plugin.deepgram.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.patchbay.api.event.StageEvent;
import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.Encoding;
import dev.patchbay.api.media.FormatSet;
import dev.patchbay.api.stage.PortSpec;
import dev.patchbay.api.stage.StageSpec;
import dev.patchbay.emulator.deepgram.scenario.Fault;
import dev.patchbay.emulator.deepgram.scenario.OverFlush;
import dev.patchbay.emulator.deepgram.scenario.Scenario;
import dev.patchbay.emulator.deepgram.scenario.SocketKind;
import dev.patchbay.emulator.deepgram.scenario.SpeakScript;
import dev.patchbay.emulator.deepgram.scenario.WarningWords;
import dev.patchbay.plugin.deepgram.EmulatedCall;
import dev.patchbay.runtime.session.SessionEvent;
import dev.patchbay.testkit.TestSession;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** Calls with an emulated Aura, whose tones are as long as the words would be. */
final class AuraCallsTest {
    private final Lines model = new Lines();
    private final Auras config = new Auras();

    private EmulatedCall call(SpeakScript script, Fault... faults) throws IOException {
        var scenario = Scenario.builder().speak(script);
        for (var fault : faults) {
            scenario.fault(fault);
        }
        var call = EmulatedCall.of(scenario.build(), base -> {
            config.baseUrl = base;
            var anything = PortSpec.audio(FormatSet.of(AudioFormat.mono(Encoding.PCMU, 8_000)));
            return TestSession.pipeline()
                    .stage("stt", StageSpec.transcriber(anything), Deaf::new)
                    .stage("llm", StageSpec.languageModel(), () -> model)
                    .stage("tts", new AuraFactory(EmulatedCall.DIALERS), config.build());
        });
        call.listening(SocketKind.SPEAK);
        return call;
    }

    private static SpeakScript tone() {
        return SpeakScript.builder()
                .toneHz(440)
                .speed(20)
                .chunkBytes(List.of(333, 1_001))
                .build();
    }

    private static void spoken(EmulatedCall call, int times) {
        call.until(
                () -> call.count(SessionEvent.AgentStopped.class) >= times
                        && !call.session().agentSpeaking(),
                "spoken " + times + " times");
    }

    @Test
    void anAnswerIsSpokenSentenceBySentence() throws IOException, InterruptedException, TimeoutException {
        try (var call = call(tone())) {
            model.say("answer", "Hello there.", "How can I help you?");
            spoken(call, 1);
            var recording = call.finish();
            assertThat(recording.events(SessionEvent.AgentStarted.class))
                    .extracting(SessionEvent.AgentStarted::utterance)
                    .containsExactly("answer");
            var connection = call.connection(SocketKind.SPEAK, 1);
            assertThat(call.sentTypes(connection)).containsExactly("Speak", "Flush", "Speak", "Flush", "Close");
            assertThat(recording.agentAudio().audibleMillis())
                    .as("all that the server sent")
                    .isCloseTo(connection.counters().serverAudioBytes() / 8, within(60L));
            assertThat(call.published(StageEvent.Usage.class).stream()
                            .mapToLong(usage -> usage.units().getOrDefault("characters", 0L))
                            .sum())
                    .isEqualTo("Hello there.".length() + "How can I help you?".length());
        }
    }

    @Test
    void anInterruptionTellsWhichWordsWereHeardAndNothingStaleIsPlayed() throws IOException {
        var slow = SpeakScript.builder().toneHz(440).speed(1.5).clearMs(300).build();
        try (var call = call(slow)) {
            model.say(
                    "answer",
                    "The first sentence is short.",
                    "The second sentence is a good deal longer than the first, so that it can be cut off by a caller who "
                            + "does not want to hear the end of it.");
            call.until(() -> call.session().agentSpeaking(), "speaks");
            call.session().advance(3_000);
            call.callerSpeaks(900);
            call.until(() -> !model.heard.isEmpty(), "interrupted");
            call.session().advance(1_000);
            model.say("next", "I see.");
            spoken(call, 1);
            call.finish();
            assertThat(model.heard).first().satisfies(heard -> {
                assertThat(heard.utterance()).isEqualTo("answer");
                assertThat(heard.text()).startsWith("The first sentence");
                assertThat(heard.text()).doesNotContain("the end of it");
            });
            assertThat(call.sentTypes(call.server().connections().getFirst())).contains("Clear");
            var next = call.session()
                    .recording()
                    .events(SessionEvent.AgentStopped.class)
                    .getLast();
            assertThat(next.playedMillis()).as("of \"I see.\" alone").isLessThan(1_500);
        }
    }

    @Test
    void aSentenceThatBrokeOffIsSaidAgainOnANewConnection() throws IOException, InterruptedException, TimeoutException {
        var drop = new Fault(new Fault.AtMessage(false, Fault.AUDIO, 12), SocketKind.SPEAK, 1, new Fault.Drop());
        var slow = SpeakScript.builder()
                .toneHz(440)
                .speed(4)
                .chunkBytes(List.of(800))
                .build();
        try (var call = call(slow, drop)) {
            model.say("answer", "The connection breaks in this sentence.", "Not in this one.");
            spoken(call, 1);
            call.finish();
            assertThat(call.published(StageEvent.ProviderLost.class)).hasSize(1);
            assertThat(call.published(StageEvent.ProviderBack.class)).hasSize(1);
            var again = call.connection(SocketKind.SPEAK, 2);
            assertThat(again.clientMessages().getFirst().json()).contains("The connection breaks");
            assertThat(call.count(SessionEvent.AgentStarted.class))
                    .as("one utterance")
                    .isEqualTo(1);
        }
    }

    @Test
    void aConnectionThatBreaksWhileNothingIsSaidIsNobodysTrouble()
            throws IOException, InterruptedException, TimeoutException {
        var drop = new Fault(new Fault.After(400), SocketKind.SPEAK, 1, new Fault.Close(1011, "NET-0001"));
        try (var call = call(tone(), drop)) {
            call.until(() -> call.server().connections().size() == 2, "a new connection");
            model.say("answer", "Hello there.");
            spoken(call, 1);
            call.finish();
            assertThat(call.published(StageEvent.ProviderLost.class)).isEmpty();
        }
    }

    @Test
    void aLongAnswerWaitsForWhatTheServerHasStillToMake() throws IOException, InterruptedException, TimeoutException {
        config.flushesPerMinute = 0;
        config.charactersPerMinute = 0;
        var slow = SpeakScript.builder()
                .toneHz(440)
                .speed(1)
                .overFlush(OverFlush.IGNORE)
                .build();
        try (var call = call(slow)) {
            var sentences = new String[100];
            Arrays.fill(sentences, "This is a sentence of which there are very many.");
            model.say("answer", sentences);
            call.until(() -> call.session().agentSpeaking(), "speaks");
            call.session().advance(500);
            var connection = call.connection(SocketKind.SPEAK, 1);
            assertThat(call.sentTypes(connection).stream()
                            .filter("Speak"::equals)
                            .count())
                    .as("a thousand characters")
                    .isBetween(20L, 24L);
            call.finish();
        }
    }

    @Test
    void manySentencesNeedNoMoreFlushesThanThereAre() throws IOException, InterruptedException, TimeoutException {
        var quick = SpeakScript.builder()
                .toneHz(440)
                .speed(200)
                .wordsPerMinute(300)
                .overFlush(OverFlush.IGNORE)
                .build();
        try (var call = call(quick)) {
            for (int i = 0; i < 4; i++) {
                model.say("answer-" + i, "One.", "Two.", "Three.", "Four.", "Five.", "Six.", "Seven.");
            }
            call.until(
                    () -> call.server().connections().getFirst().serverMessages().stream()
                                    .anyMatch(message -> message.type().equals("Warning"))
                            || call.count(SessionEvent.AgentStopped.class) == 4,
                    "all are spoken");
            call.finish();
            var sent = call.sentTypes(call.connection(SocketKind.SPEAK, 1));
            assertThat(sent.stream().filter("Flush"::equals).count()).isLessThanOrEqualTo(20);
            assertThat(sent.stream().filter("Flush"::equals).count())
                    .as("as many as there may be, nearly")
                    .isGreaterThan(14);
            assertThat(call.published(StageEvent.Degraded.class)).isEmpty();
        }
    }

    @Test
    void aWarningIsToldInEitherSpelling() throws IOException {
        for (var words : WarningWords.values()) {
            var script = SpeakScript.builder().toneHz(440).warnings(words).build();
            var warn = new Fault(new Fault.After(200), SocketKind.SPEAK, 1, new Fault.Warn("SLOW", "takes a while"));
            try (var call = call(script, warn)) {
                call.until(() -> !call.published(StageEvent.Degraded.class).isEmpty(), "warned");
                assertThat(call.published(StageEvent.Degraded.class))
                        .singleElement()
                        .satisfies(told -> assertThat(told.message()).contains("SLOW: takes a while"));
                call.finish();
            }
        }
    }

    @Test
    void promptsAreSpokenLikeAnswers() throws IOException {
        try (var call = call(tone())) {
            model.say("first", "Hello there.");
            model.say("second", "Good bye.");
            spoken(call, 2);
            call.finish();
            assertThat(call.session().recording().events(SessionEvent.AgentStopped.class))
                    .extracting(SessionEvent.AgentStopped::utterance)
                    .containsExactlyInAnyOrder("first", "second");
        }
    }
}
