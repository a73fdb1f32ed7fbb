package dev.patchbay.server.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpeechTest {

    @Test
    void textThatComesLateBelongsToTheVoiceBeforeIt() {
        assertThat(Speech.of(
                        List.of(
                                new CallEvent.CallerStarted(1000),
                                new CallEvent.CallerStopped(2000),
                                new CallEvent.CallerText(2300, "Good", true),
                                new CallEvent.CallerText(2400, "morning.", true)),
                        9000))
                .containsExactly(new Speech(new Interval(1000, 2000), "Good morning."));
    }

    @Test
    void textThatMayStillChangeIsLeftOut() {
        assertThat(Speech.of(
                        List.of(new CallEvent.CallerStarted(1000), new CallEvent.CallerText(1500, "Goo", false)), 9000))
                .containsExactly(new Speech(new Interval(1000, 9000), ""));
    }

    @Test
    void textWithoutVoiceStandsAtItsOwnTime() {
        assertThat(Speech.of(
                        List.of(
                                new CallEvent.CallerText(500, "One.", true),
                                new CallEvent.CallerText(900, "Two.", true)),
                        9000))
                .containsExactly(
                        new Speech(new Interval(500, 500), "One."), new Speech(new Interval(900, 900), "Two."));
    }
}
