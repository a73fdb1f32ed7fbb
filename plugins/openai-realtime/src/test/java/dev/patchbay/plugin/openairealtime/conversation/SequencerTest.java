package dev.patchbay.plugin.openairealtime.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.plugin.openairealtime.conversation.Sequencer.Ask;
import org.junit.jupiter.api.Test;

final class SequencerTest {
    private static final Ask PLAIN = new Ask("plain", "");
    private static final Ask GREETING = new Ask("greeting", "Say hello");

    private final Sequencer sequencer = new Sequencer();

    @Test
    void oneAnswerIsAskedForAtATime() {
        sequencer.want(GREETING);
        sequencer.want(PLAIN);
        assertThat(sequencer.next()).contains(GREETING);
        assertThat(sequencer.next()).isEmpty();
        sequencer.created("r1");
        assertThat(sequencer.next()).isEmpty();
        assertThat(sequencer.done("r1")).contains(GREETING);
        assertThat(sequencer.next()).contains(PLAIN);
    }

    @Test
    void plainWishesAreOne() {
        sequencer.want(PLAIN);
        sequencer.want(new Ask("another", ""));
        assertThat(sequencer.next()).contains(PLAIN);
        sequencer.created("r1");
        sequencer.done("r1");
        assertThat(sequencer.next()).isEmpty();
    }

    @Test
    void anAnswerOfTheServersOwnIsWaitedForToo() {
        sequencer.created("by server");
        sequencer.want(PLAIN);
        assertThat(sequencer.next()).isEmpty();
        assertThat(sequencer.done("by server")).isEmpty();
        assertThat(sequencer.next()).contains(PLAIN);
    }

    @Test
    void whatWasRefusedBecauseTheServerBeganFirstIsAskedForAgain() {
        sequencer.want(PLAIN);
        sequencer.next();
        sequencer.created("by server");
        assertThat(sequencer.refused("plain", true)).contains(PLAIN);
        assertThat(sequencer.active()).isEqualTo("by server");
        assertThat(sequencer.next()).isEmpty();
        assertThat(sequencer.done("by server")).isEmpty();
        assertThat(sequencer.next()).contains(PLAIN);
    }

    @Test
    void aRefusalThatComesBeforeTheServersOwnAnswerIsNamedWaitsForItToo() {
        sequencer.want(PLAIN);
        sequencer.next();
        sequencer.refused("plain", true);
        assertThat(sequencer.next()).isEmpty();
        sequencer.created("by server");
        assertThat(sequencer.next()).isEmpty();
        sequencer.done("by server");
        assertThat(sequencer.next()).contains(PLAIN);
    }

    @Test
    void anAnswerThatIsNeverNamedIsNotWaitedForForEver() {
        sequencer.want(PLAIN);
        sequencer.next();
        sequencer.refused("plain", true);
        sequencer.forgetUnnamed();
        assertThat(sequencer.next()).contains(PLAIN);
    }

    @Test
    void aRefusalOfSomethingElseIsNotOurs() {
        sequencer.want(PLAIN);
        sequencer.next();
        assertThat(sequencer.refused("settings", false)).isEmpty();
        assertThat(sequencer.busy()).isTrue();
    }

    @Test
    void anAnswerThatIsOverWithoutHavingBegunIsTheOneAskedFor() {
        sequencer.want(PLAIN);
        sequencer.next();
        assertThat(sequencer.done("r1")).contains(PLAIN);
        assertThat(sequencer.busy()).isFalse();
    }

    @Test
    void theEndOfAnOldAnswerIsNotThatOfTheNewOne() {
        sequencer.created("new");
        assertThat(sequencer.done("old")).isEmpty();
        assertThat(sequencer.active()).isEqualTo("new");
    }

    @Test
    void nothingIsAskedForWhileTheCallerSpeaks() {
        sequencer.callerSpeaks();
        sequencer.want(PLAIN);
        sequencer.want(GREETING);
        assertThat(sequencer.next()).isEmpty();
        assertThat(sequencer.callerSpoke(false)).isEmpty();
        assertThat(sequencer.next()).contains(PLAIN);
    }

    @Test
    void whatWasToBeSaidWhenTheCallerSpeaksIsGivenUp() {
        sequencer.created("r1");
        sequencer.want(PLAIN);
        sequencer.want(GREETING);
        assertThat(sequencer.callerSpeaks()).containsExactly(PLAIN, GREETING);
        sequencer.want(PLAIN);
        assertThat(sequencer.callerSpoke(true)).containsExactly(PLAIN);
        sequencer.done("r1");
        assertThat(sequencer.next()).isEmpty();
    }

    @Test
    void whatIsAskedForAgainIsNotAskedForTwice() {
        sequencer.want(PLAIN);
        sequencer.next();
        sequencer.created("r1");
        sequencer.want(new Ask("another", ""));
        sequencer.lost(false);
        assertThat(sequencer.next()).contains(new Ask("another", ""));
        sequencer.created("r2");
        sequencer.done("r2");
        assertThat(sequencer.next()).isEmpty();
    }

    @Test
    void whatALostConnectionWasAskedForIsAskedAgain() {
        sequencer.want(PLAIN);
        sequencer.next();
        assertThat(sequencer.lost(false)).isEmpty();
        assertThat(sequencer.busy()).isFalse();
        assertThat(sequencer.next()).contains(PLAIN);
    }

    @Test
    void anAnswerThatWasLostBeforeItWasHeardIsAskedForAgain() {
        sequencer.want(GREETING);
        sequencer.next();
        sequencer.created("r1");
        assertThat(sequencer.lost(false)).isEmpty();
        assertThat(sequencer.next()).contains(GREETING);
    }

    @Test
    void anAnswerThatWasLostWhileItWasHeardIsNot() {
        sequencer.want(GREETING);
        sequencer.next();
        sequencer.created("r1");
        assertThat(sequencer.lost(true)).contains(GREETING);
        assertThat(sequencer.next()).isEmpty();
    }

    @Test
    void aServerThatDoesNotAnswerIsNotWaitedForForEver() {
        sequencer.want(PLAIN);
        sequencer.next();
        assertThat(sequencer.expired("plain")).isTrue();
        assertThat(sequencer.expired("plain")).isFalse();
        assertThat(sequencer.busy()).isFalse();
    }
}
