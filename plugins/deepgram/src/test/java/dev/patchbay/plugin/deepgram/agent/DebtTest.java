package dev.patchbay.plugin.deepgram.agent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a new server is told so that the agent goes on. */
final class DebtTest {
    private final Debt debt = new Debt();

    @Test
    void anAnswerIsOwedFromTheFunctionsResultToTheFirstSoundOfIt() {
        debt.functionAnswered();
        debt.sound();
        assertThat(debt.owed()).as("the sound was of what was said before").isTrue();
        debt.words();
        assertThat(debt.owed()).as("words alone nobody hears").isTrue();
        debt.sound();
        assertThat(debt.owed()).isFalse();
        debt.lost(false);
        assertThat(debt.goOn()).isEmpty();
    }

    @Test
    void anAnswerThatIsOwedOrBrokeOffIsAskedForOnceThereIsAServer() {
        debt.functionAnswered();
        debt.lost(false);
        debt.lost(false);
        assertThat(debt.goOn()).isEqualTo(Words.ANSWER);
        debt.dropped();
        debt.lost(true);
        debt.lost(false);
        assertThat(debt.goOn()).isEqualTo(Words.GO_ON);
    }

    @Test
    void aCallerWhoSpeaksWaitsForNoOtherAnswer() {
        debt.functionAnswered();
        debt.forgiven();
        debt.lost(false);
        assertThat(debt.goOn()).isEmpty();
    }
}
