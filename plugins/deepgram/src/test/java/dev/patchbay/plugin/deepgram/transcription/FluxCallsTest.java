package dev.patchbay.plugin.deepgram.transcription;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.api.event.StageEvent;
import dev.patchbay.emulator.deepgram.flux.FluxSession;
import dev.patchbay.emulator.deepgram.scenario.Fault;
import dev.patchbay.emulator.deepgram.scenario.FluxScript;
import dev.patchbay.emulator.deepgram.scenario.FluxScriptBuilder;
import dev.patchbay.emulator.deepgram.scenario.Scenario;
import dev.patchbay.emulator.deepgram.scenario.SocketKind;
import dev.patchbay.emulator.deepgram.scenario.SpokenTurn;
import dev.patchbay.plugin.deepgram.EmulatedCall;
import dev.patchbay.runtime.metrics.Meter;
import dev.patchbay.runtime.session.SessionEvent;
import dev.patchbay.testkit.Sound;
import dev.patchbay.testkit.TestSession;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** Calls with an emulated Flux, whose words the stand-in for a language model says again. */
final class FluxCallsTest {
    private static EmulatedCall call(FluxScriptBuilder script, Fluxes config) throws IOException {
        return call(Scenario.builder().flux(script.build()).build(), config);
    }

    private static EmulatedCall call(Scenario scenario, Fluxes config) throws IOException {
        var call = EmulatedCall.of(scenario, base -> {
            config.baseUrl = base;
            return TestSession.of(new FluxFactory(EmulatedCall.DIALERS), config.build());
        });
        call.listening(SocketKind.FLUX);
        return call;
    }

    private static void answered(EmulatedCall call, String words) {
        call.until(() -> call.session().spoken().contains(words), "answered: " + words);
    }

    @Test
    void theServersTurnsAreTheCallers() throws IOException, InterruptedException, TimeoutException {
        try (var call = call(FluxScript.builder().hears("Good morning.").hears("A taxi please."), new Fluxes())) {
            call.callerSpeaks(1_000);
            answered(call, "Good morning.");
            call.session().advance(1_500);
            call.callerSpeaks(1_200);
            answered(call, "A taxi please.");
            call.finish();
            assertThat(call.finals()).containsExactly("Good morning.", "A taxi please.");
            assertThat(call.published(StageEvent.TurnEnded.class)).hasSize(2);
            assertThat(call.published(StageEvent.TurnEndExpected.class)).isEmpty();
            var connection = call.connection(SocketKind.FLUX, 1);
            assertThat(connection.ask(FluxSession.class, FluxSession::chunks))
                    .as("80 ms")
                    .containsOnlyKeys(640);
            assertThat(call.sentTypes(connection)).containsExactly("CloseStream");
        }
    }

    @Test
    void anExpectedEndLetsTheModelBeginEarly() throws IOException {
        var eager = new Fluxes();
        eager.eagerEotThreshold = Optional.of(0.4);
        try (var call = call(FluxScript.builder().hears("Good morning."), eager)) {
            call.callerSpeaks(1_000);
            answered(call, "Good morning.");
            call.finish();
            assertThat(call.published(StageEvent.TurnEndExpected.class)).hasSize(1);
            assertThat(call.session().spoken()).containsExactly("Good morning.");
        }
    }

    @Test
    void aCallerWhoHesitatesIsNotAnsweredYet() throws IOException {
        var eager = new Fluxes();
        eager.eagerEotThreshold = Optional.of(0.4);
        eager.eotThreshold = 0.9;
        var script = FluxScript.builder()
                .hears(SpokenTurn.hesitating("I would like"))
                .hears("a table.");
        try (var call = call(script, eager)) {
            call.session()
                    .callerSays(Sound.speech(1_000).then(Sound.silence(700)).then(Sound.speech(900)));
            call.session().advance(2_600);
            answered(call, "I would like a table.");
            call.finish();
            assertThat(call.published(StageEvent.TurnResumed.class)).isNotEmpty();
            assertThat(call.session().spoken()).containsExactly("I would like a table.");
        }
    }

    @Test
    void aTurnEndsThoughTheLineFallsSilent() throws IOException {
        try (var call = call(FluxScript.builder().hears("Hello."), new Fluxes())) {
            call.callerSpeaks(800);
            call.session().call().mute(true);
            answered(call, "Hello.");
        }
    }

    @Test
    void aTurnGoesOnWhenTheConnectionIsLostInTheMiddle() throws IOException, InterruptedException, TimeoutException {
        var scenario = Scenario.builder()
                .flux(FluxScript.builder()
                        .hears("I would like to go to the station.")
                        .build())
                .fault(new Fault(new Fault.AtMessage(true, Fault.AUDIO, 20), SocketKind.FLUX, 1, new Fault.Drop()))
                .build();
        try (var call = call(scenario, new Fluxes())) {
            call.callerSpeaks(2_500);
            call.until(() -> !call.session().spoken().isEmpty(), "answered");
            call.finish();
            assertThat(call.published(StageEvent.ProviderLost.class)).hasSize(1);
            assertThat(call.published(StageEvent.ProviderBack.class)).hasSize(1);
            assertThat(call.published(StageEvent.SpeechStarted.class).stream().count())
                    .as("the detector's and one of the server's")
                    .isEqualTo(2);
            assertThat(call.finals()).hasSize(1);
            assertThat(call.connection(SocketKind.FLUX, 2).ask(FluxSession.class, FluxSession::chunks))
                    .containsOnlyKeys(640);
        }
    }

    @Test
    void theDetectorsWordEndsTheServersTurnWhereItLeads() throws IOException {
        var led = new Fluxes();
        led.turns = TurnsBy.DETECTOR;
        try (var call = call(FluxScript.builder().hears(SpokenTurn.unfinished("So I")), led)) {
            call.callerSpeaks(1_000);
            answered(call, "So I");
            call.finish();
            assertThat(call.sentTypes(call.server().connections().getFirst())).contains("ForceEndTurn");
            assertThat(call.count(SessionEvent.TurnEnded.class)).isEqualTo(1);
        }
    }

    @Test
    void theDetectorsWordEndsEveryTurn() throws IOException {
        var led = new Fluxes();
        led.turns = TurnsBy.DETECTOR;
        var script = FluxScript.builder()
                .hears(SpokenTurn.unfinished("So I"))
                .hears(SpokenTurn.unfinished("And then"))
                .hears(SpokenTurn.unfinished("That is it"));
        try (var call = call(script, led)) {
            for (var words : List.of("So I", "And then", "That is it")) {
                call.callerSpeaks(1_000);
                answered(call, words);
                call.session().advance(1_500);
            }
            call.finish();
            assertThat(call.finals()).containsExactly("So I", "And then", "That is it");
            assertThat(call.published(StageEvent.Usage.class).stream()
                            .mapToLong(usage -> usage.units().getOrDefault("audio_seconds", 0L))
                            .sum())
                    .as("all but the last 5 s, and what was under way")
                    .isGreaterThanOrEqualTo(call.session().millis() / 1_000 - 6);
        }
    }

    @Test
    void aKeyEndsTheTurnWhereItIsToldTo() throws IOException {
        var keyed = new Fluxes();
        keyed.endTurnOnKey = true;
        try (var call = call(FluxScript.builder().hears(SpokenTurn.unfinished("four two")), keyed)) {
            call.callerSpeaks(1_000);
            call.until(() -> !call.published(StageEvent.Transcript.class).isEmpty(), "heard");
            call.session().callerPresses("#");
            call.until(() -> !call.session().spoken().isEmpty(), "answered");
            call.finish();
            assertThat(call.session().spoken().getFirst()).startsWith("four");
        }
    }

    @Test
    void aServerThatFailsIsReplacedAndUnknownMessagesAreCounted() throws IOException {
        var scenario = Scenario.builder()
                .flux(FluxScript.builder().hears("Hello.").build())
                .fault(new Fault(
                        new Fault.AtMessage(true, Fault.AUDIO, 3),
                        SocketKind.FLUX,
                        1,
                        new Fault.Fail("INTERNAL_SERVER_ERROR", "sorry", true)))
                .build();
        try (var call = call(scenario, new Fluxes())) {
            call.until(() -> !call.published(StageEvent.ProviderBack.class).isEmpty(), "back");
            assertThat(call.published(StageEvent.ProviderLost.class))
                    .singleElement()
                    .satisfies(lost -> assertThat(lost.message()).contains("INTERNAL_SERVER_ERROR: sorry"));
            call.finish();
            assertThat(call.session().count(Meter.PROVIDER_LOST)).isEqualTo(1);
        }
    }
}
