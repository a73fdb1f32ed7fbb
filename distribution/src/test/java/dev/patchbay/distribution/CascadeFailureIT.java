package dev.patchbay.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.emulator.chat.scenario.Fault.Drop;
import dev.patchbay.emulator.chat.scenario.Fault.Status;
import dev.patchbay.emulator.chat.scenario.Pace;
import dev.patchbay.emulator.chat.scenario.Reply;
import dev.patchbay.emulator.deepgram.scenario.Fault;
import dev.patchbay.emulator.deepgram.scenario.FluxScript;
import dev.patchbay.emulator.deepgram.scenario.HandshakeRefusal;
import dev.patchbay.emulator.deepgram.scenario.Scenario;
import dev.patchbay.emulator.deepgram.scenario.SocketKind;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each of a cascade's three services is lost or refuses, and the call goes on or ends with words. */
final class CascadeFailureIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String ANSWER = "Gladly. We have all sorts of bicycles, and you may try each of them.";

    @TempDir
    private Path directory = Path.of("");

    private static dev.patchbay.emulator.chat.scenario.ScenarioBuilder chat() {
        return dev.patchbay.emulator.chat.scenario.Scenario.builder().reply(Reply.say(ANSWER));
    }

    private static Scenario deepgram(Fault fault) {
        var heard = FluxScript.builder()
                .hears(Conversation.CALLER.getFirst().text())
                .build();
        return Scenario.builder().flux(heard).fault(fault).build();
    }

    @Test
    void theListenerIsLostWhileTheCallerSpeaksAndHearsItAllAgain() throws Exception {
        int whole = 60; // messages of 80 ms
        var drop = new Fault(new Fault.AtMessage(true, Fault.AUDIO, whole), SocketKind.FLUX, 1, new Fault.Drop());
        try (var providers = FourProviders.start(directory, "cascade", deepgram(drop), chat().build());
                var caller = providers.dial()) {
            caller.ear().hearOut();
            var line = providers.deepgram().awaitConnection(SocketKind.FLUX, 1, PATIENCE);
            line.awaitClient(message -> message.binary() && message.atMillis() > 80L * whole - 1_200, PATIENCE);
            caller.say(Conversation.CALLER.getFirst().samples().toArray());
            caller.ear().hearOut();

            assertThat(providers
                            .chat()
                            .awaitRequest(1, PATIENCE)
                            .messages()
                            .getLast()
                            .text())
                    .as("behind the words that had been understood, which the second listener's script has again")
                    .endsWith(Conversation.CALLER.getFirst().text());
            providers.program().awaitLog("flux lost its provider (not-connected)");
            providers.program().awaitLog("flux has its provider back");
            assertThat(providers.chat().requests()).hasSize(1);
        }
    }

    @Test
    void theModelIsLostInTheMiddleOfAnAnswerAndIsAskedForTheRest() throws Exception {
        var lost = chat().pace(Pace.of(0, 20)).fault(1, 8, new Drop()).build();
        try (var providers = FourProviders.start(directory, "cascade", DeepgramSide.scenario(), lost);
                var caller = providers.dial()) {
            caller.ear().hearOut();
            caller.say(Conversation.CALLER.getFirst().samples().toArray());
            caller.ear().hearOut();

            assertThat(providers.chat().awaitEnd(2, PATIENCE).tokensSent()).isPositive();
            providers.program().awaitLog("chat lost its provider (not-connected)");
            providers.program().awaitLog("chat has its provider back");
            assertThat(providers
                            .transcript()
                            .all("agent_stopped")
                            .getLast()
                            .get("complete")
                            .asBoolean())
                    .isTrue();
        }
    }

    @Test
    void theVoiceIsLostInTheMiddleOfASentenceAndSpeaksOn() throws Exception {
        var drop = new Fault(new Fault.AtMessage(false, Fault.AUDIO, 6), SocketKind.SPEAK, 1, new Fault.Drop());
        try (var providers = FourProviders.start(directory, "cascade", deepgram(drop), chat().build());
                var caller = providers.dial()) {
            caller.ear().hearOut();
            providers.program().awaitLog("aura lost its provider (not-connected)");
            providers.program().awaitLog("aura has its provider back");
            caller.say(Conversation.CALLER.getFirst().samples().toArray());
            caller.ear().hearOut();

            providers
                    .deepgram()
                    .awaitConnection(SocketKind.SPEAK, 2, PATIENCE)
                    .awaitClient(message -> message.json().contains("bicycles"), PATIENCE);
        }
    }

    @Test
    void aListenerThatHasTooManyCallsIsAskedAgainALittleLater() throws Exception {
        var busy = Scenario.builder()
                .refuse(new HandshakeRefusal(SocketKind.FLUX, 1, 429, null, null, null))
                .flux(DeepgramSide.scenario().flux())
                .build();
        try (var providers = FourProviders.start(directory, "cascade", busy, chat().build());
                var caller = providers.dial()) {
            caller.ear().hearOut();
            providers.program().awaitLog("flux lost its provider (rate-limit-exceeded)");
            providers.program().awaitLog("flux has its provider back");
            caller.say(Conversation.CALLER.getFirst().samples().toArray());
            caller.ear().hearOut();

            var back = providers.transcript().all("provider_back").getFirst();
            assertThat(back.get("lost_ms").asLong()).as("the least pause").isGreaterThanOrEqualTo(500);
        }
    }

    @Test
    void aModelThatAsksForASecondIsGivenIt() throws Exception {
        var busy = chat().fault(1, new Status(429, 1, null)).build();
        try (var providers = FourProviders.start(directory, "cascade", DeepgramSide.scenario(), busy);
                var caller = providers.dial()) {
            caller.ear().hearOut();
            caller.say(Conversation.CALLER.getFirst().samples().toArray());
            caller.ear().hearOut();

            long refused = providers.chat().awaitEnd(1, PATIENCE).atMillis();
            assertThat(providers.chat().awaitRequest(2, PATIENCE).atMillis() - refused)
                    .isBetween(1_000L, 10_000L);
            providers.program().awaitLog("chat lost its provider (rate-limit-exceeded)");
        }
    }

    /** A second try would be let in, and be seen. */
    @ParameterizedTest
    @EnumSource(names = {"FLUX", "SPEAK"})
    void aKeyThatDeepgramRefusesIsTriedOnceAndTheCallerIsTold(SocketKind socket) throws Exception {
        var refused = Scenario.builder()
                .refuse(new HandshakeRefusal(socket, 1, 401, null, null, null))
                .build();
        try (var providers = FourProviders.start(directory, "cascade", refused, chat().build());
                var caller = providers.dial()) {
            toldAndHungUp(providers, caller);
            assertThat(providers.deepgram().connections(socket)).isEmpty();
        }
    }

    @Test
    void aKeyThatTheModelRefusesIsTriedOnceAndTheCallerIsTold() throws Exception {
        var refused = chat().fault(1, new Status(401)).build();
        try (var providers = FourProviders.start(directory, "cascade", DeepgramSide.scenario(), refused);
                var caller = providers.dial()) {
            caller.ear().hearOut();
            caller.say(Conversation.CALLER.getFirst().samples().toArray());
            toldAndHungUp(providers, caller);
            assertThat(providers.chat().requests()).hasSize(1);
        }
    }

    private static void toldAndHungUp(FourProviders providers, Caller caller) throws Exception {
        caller.ear().hearOut();
        caller.ear().awaitEnd();
        assertThat(caller.ear().hungUp()).isTrue();
        providers.program().awaitLog("authentication-failed");
        assertThat(providers.program().log())
                .contains("HTTP status 401", "check api_key")
                .doesNotContain("never-shown");
        assertThat(providers.transcript().all("stood_in")).hasSize(1);
    }
}
