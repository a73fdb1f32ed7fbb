package dev.patchbay.plugin.deepgram.transcription;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.api.event.StageEvent;
import dev.patchbay.emulator.deepgram.listen.ListenSession;
import dev.patchbay.emulator.deepgram.scenario.FinalizeReply;
import dev.patchbay.emulator.deepgram.scenario.ListenScript;
import dev.patchbay.emulator.deepgram.scenario.ListenScriptBuilder;
import dev.patchbay.emulator.deepgram.scenario.Scenario;
import dev.patchbay.emulator.deepgram.scenario.SocketKind;
import dev.patchbay.emulator.deepgram.scenario.Utterance;
import dev.patchbay.plugin.deepgram.EmulatedCall;
import dev.patchbay.testkit.Sound;
import dev.patchbay.testkit.TestSession;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** Calls with an emulated Nova, whose words the stand-in for a language model says again. */
final class NovaCallsTest {
    private static EmulatedCall call(ListenScriptBuilder script, Novas config) throws IOException {
        var scenario = Scenario.builder().listen(script.build()).build();
        var call = EmulatedCall.of(scenario, base -> {
            config.baseUrl = base;
            return TestSession.of(new NovaFactory(EmulatedCall.DIALERS), config.build());
        });
        call.listening(SocketKind.LISTEN);
        return call;
    }

    private static void answered(EmulatedCall call, String words) {
        call.until(() -> call.session().spoken().contains(words), "answered: " + words);
    }

    @Test
    void aTurnIsAnsweredWithItsWords() throws IOException, InterruptedException, TimeoutException {
        try (var call = call(ListenScript.builder().hears("Good morning.").hears("A taxi please."), new Novas())) {
            call.callerSpeaks(1_000);
            answered(call, "Good morning.");
            call.session().advance(2_500);
            call.callerSpeaks(1_200);
            answered(call, "A taxi please.");
            call.finish();
            assertThat(call.finals()).containsExactly("Good morning.", "A taxi please.");
            assertThat(call.published(StageEvent.Transcript.class)).anyMatch(words -> !words.last());
            var connection = call.connection(SocketKind.LISTEN, 1);
            assertThat(connection.ask(ListenSession.class, ListenSession::chunks))
                    .containsOnlyKeys(160);
            assertThat(connection.ask(ListenSession.class, ListenSession::tooFast))
                    .isZero();
            assertThat(call.sentTypes(connection)).last().isEqualTo("CloseStream");
        }
    }

    @Test
    void aPauseWithinATurnMakesOneTextOfTwo() throws IOException {
        try (var call = call(ListenScript.builder().hears("My number is.").hears("Four two."), new Novas())) {
            call.session().callerSays(Sound.speech(900).then(Sound.silence(350)).then(Sound.speech(900)));
            call.session().advance(2_150);
            answered(call, "My number is. Four two.");
            call.finish();
            assertThat(call.finals()).hasSize(1);
        }
    }

    @Test
    void wordsThatNeverEndAreAskedForWhenTheTurnIsOver() throws IOException, InterruptedException, TimeoutException {
        var never = Utterance.of("It is loud here.").ending(new Utterance.Never());
        try (var call = call(ListenScript.builder().hears(never).finalMs(60_000), new Novas())) {
            call.callerSpeaks(1_200);
            answered(call, "It is loud here.");
            call.finish();
        }
    }

    @Test
    void aFinalizeThatNobodyAnswersDoesNotHoldTheTurnUp() throws IOException, InterruptedException, TimeoutException {
        var script =
                ListenScript.builder().hears("It is loud here.").finalMs(60_000).finalizeReply(FinalizeReply.NOTHING);
        var slow = new Novas();
        slow.endpointingMs = 5_000;
        slow.utteranceEndMs = 0;
        try (var call = call(script, slow)) {
            call.callerSpeaks(1_200);
            call.until(() -> !call.session().spoken().isEmpty(), "answered");
            assertThat(call.sentTypes(call.connection(SocketKind.LISTEN, 1))).contains("Finalize");
            call.finish();
            assertThat(call.session().spoken().getFirst()).startsWith("It is loud");
        }
    }
}
