package dev.patchbay.server.demo;

import dev.patchbay.emulator.asterisk.CallerScript;
import dev.patchbay.emulator.asterisk.CallerVoice;
import dev.patchbay.emulator.asterisk.Step;
import java.time.Duration;

/** What the demo's caller does: a short conversation with one interruption and one key. */
final class DemoScript {
    private static final Duration POLITE_PAUSE = Duration.ofMillis(700);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private DemoScript() {}

    static CallerScript steps() {
        return CallerScript.of(
                        listen(),
                        say(CallerVoice.ASK_ABOUT_ORDER),
                        listen(),
                        say(CallerVoice.ORDER_NUMBER),
                        Step.awaitAgentSpeech(Duration.ofMillis(2_600), PATIENCE),
                        say(CallerVoice.INTERRUPT),
                        listen(),
                        say(CallerVoice.SEND_TO_OFFICE),
                        listen(),
                        Step.dtmf("1"),
                        listen(),
                        say(CallerVoice.GOODBYE))
                .within(Duration.ofSeconds(90));
    }

    /** The same, to an agent that looks the order up: the caller interrupts what was found. */
    static CallerScript withToolCall() {
        return CallerScript.of(
                        listen(),
                        say(CallerVoice.ASK_ABOUT_ORDER),
                        listen(),
                        say(CallerVoice.ORDER_NUMBER),
                        Step.awaitAgentSpeech(Duration.ofSeconds(5), PATIENCE),
                        say(CallerVoice.INTERRUPT),
                        listen(),
                        say(CallerVoice.SEND_TO_OFFICE),
                        listen(),
                        say(CallerVoice.GOODBYE))
                .within(Duration.ofSeconds(90));
    }

    private static Step listen() {
        return Step.awaitAgentQuiet(POLITE_PAUSE, PATIENCE);
    }

    private static Step say(CallerVoice voice) {
        return Step.say(voice.samples(), voice.text());
    }
}
