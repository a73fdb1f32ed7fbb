package dev.patchbay.plugin.deepgram.transcription;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.api.event.StageEvent;
import dev.patchbay.emulator.deepgram.listen.ListenSession;
import dev.patchbay.emulator.deepgram.scenario.Fault;
import dev.patchbay.emulator.deepgram.scenario.HandshakeRefusal;
import dev.patchbay.emulator.deepgram.scenario.ListenScript;
import dev.patchbay.emulator.deepgram.scenario.Scenario;
import dev.patchbay.emulator.deepgram.scenario.ScenarioBuilder;
import dev.patchbay.emulator.deepgram.scenario.SocketKind;
import dev.patchbay.emulator.deepgram.scenario.Utterance;
import dev.patchbay.plugin.deepgram.EmulatedCall;
import dev.patchbay.testkit.TestSession;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** Nova's connections that are refused, lost, idle or sick. */
final class StayingConnectedTest {
    private final Novas config = new Novas();

    private EmulatedCall call(ScenarioBuilder scenario) throws IOException {
        return EmulatedCall.of(scenario.build(), base -> {
            config.baseUrl = base;
            return TestSession.of(new NovaFactory(EmulatedCall.DIALERS), config.build());
        });
    }

    private static ScenarioBuilder hearing(Utterance... utterances) {
        var script = ListenScript.builder();
        for (var utterance : utterances) {
            script.hears(utterance);
        }
        return Scenario.builder().listen(script.build());
    }

    private static Fault fault(Fault.Trigger at, Fault.Act act) {
        return new Fault(at, SocketKind.LISTEN, 1, act);
    }

    @Test
    void aKeyThatIsRefusedEndsTheCallAndSaysWhy() throws IOException {
        try (var call = call(Scenario.builder().refuse(HandshakeRefusal.of(1, 401)))) {
            call.until(call.session()::ended, "the call has ended");
            var reason = call.finish().endReason();
            assertThat(reason.code()).isEqualTo("authentication-failed");
            assertThat(reason.toString()).contains("check api_key").contains("dg-request-id");
        }
    }

    @Test
    void aServerThatIsBusyIsAskedAgainLater() throws IOException {
        try (var call = call(hearing(Utterance.of("Hello.")).refuse(HandshakeRefusal.of(1, 429)))) {
            call.until(() -> !call.published(StageEvent.ProviderBack.class).isEmpty(), "there after all");
            call.session().advance(500);
            call.callerSpeaks(1_000);
            call.until(() -> !call.session().spoken().isEmpty(), "answered");
            call.finish();
            assertThat(call.published(StageEvent.ProviderLost.class))
                    .singleElement()
                    .satisfies(lost -> assertThat(lost.code().name()).isEqualTo("RATE_LIMIT_EXCEEDED"));
        }
    }

    @Test
    void whatWasNotUnderstoodIsSaidAgainAtAPaceThatTheServerTakes()
            throws IOException, InterruptedException, TimeoutException {
        var drop = fault(new Fault.AtMessage(true, Fault.AUDIO, 60), new Fault.Drop());
        try (var call = call(hearing(Utterance.of("I want to go home.")).fault(drop))) {
            call.listening(SocketKind.LISTEN);
            call.callerSpeaks(1_800);
            call.until(() -> !call.session().spoken().isEmpty(), "answered");
            call.finish();
            assertThat(call.session().spoken()).containsExactly("I want to go home.");
            assertThat(call.connection(SocketKind.LISTEN, 2).ask(ListenSession.class, ListenSession::tooFast))
                    .isZero();
            assertThat(call.finals()).hasSize(1);
        }
    }

    @Test
    void aLineThatBringsNothingIsKeptAliveByTexts() throws IOException, InterruptedException, TimeoutException {
        config.keepAliveMs = 1_000;
        try (var call = call(hearing(Utterance.of("Hello.")))) {
            call.listening(SocketKind.LISTEN);
            call.session().call().mute(true);
            var connection = call.connection(SocketKind.LISTEN, 1);
            call.until(
                    () -> call.sentTypes(connection).stream()
                                    .filter("KeepAlive"::equals)
                                    .count()
                            > 1,
                    "kept alive twice");
            call.finish();
            assertThat(call.published(StageEvent.ProviderLost.class)).isEmpty();
        }
    }

    @Test
    void aServerThatGivesUpOnTheAudioIsReplaced() throws IOException {
        var close = fault(new Fault.After(500), new Fault.Close(1011, "NET-0000: no response"));
        try (var call = call(hearing(Utterance.of("Hello.")).fault(close))) {
            call.until(() -> !call.published(StageEvent.ProviderBack.class).isEmpty(), "back");
            call.finish();
            assertThat(call.published(StageEvent.ProviderLost.class).getFirst().message())
                    .contains("closed with 1011 NET-0000");
        }
    }

    @Test
    void noiseIsNoTurnAndMakesNoWords() throws IOException {
        try (var call = call(hearing(Utterance.noise(), Utterance.of("Hello.")))) {
            call.listening(SocketKind.LISTEN);
            call.callerSpeaks(600);
            call.session().advance(2_500);
            call.callerSpeaks(1_000);
            call.until(() -> !call.session().spoken().isEmpty(), "answered");
            call.finish();
            assertThat(call.finals()).containsExactly("Hello.");
        }
    }

    @Test
    void finalsThatOverlapAreJoinedWithoutRepetition() throws IOException {
        var overlapping =
                Utterance.of("one two three four five six seven eight").overlapping(1);
        var script = ListenScript.builder().hears(overlapping).finalMs(800).build();
        try (var call = call(Scenario.builder().listen(script))) {
            call.listening(SocketKind.LISTEN);
            call.callerSpeaks(3_200);
            call.until(() -> !call.session().spoken().isEmpty(), "answered");
            call.finish();
            assertThat(call.session().spoken()).containsExactly("one two three four five six seven eight");
        }
    }

    @Test
    void aFinalThatHasLostItsWordsKeepsThem() throws IOException {
        try (var call = call(hearing(Utterance.of("Yes please.").withEmptyFinal()))) {
            call.listening(SocketKind.LISTEN);
            call.callerSpeaks(1_000);
            call.until(() -> !call.session().spoken().isEmpty(), "answered");
            call.finish();
            assertThat(call.session().spoken().getFirst()).startsWith("Yes");
        }
    }
}
