package dev.patchbay.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.runtime.turn.TurnRules;
import dev.patchbay.runtime.turn.TurnRules.BargeIn;
import dev.patchbay.runtime.turn.TurnRules.NoInput;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * A hundred thousand interruptions, in any interleaving of what providers, callers, detectors and the clock may do. Each
 * session is played by one thread, so that every seed gives the same call again; that threads may do the same at once is
 * for the other tests of sessions.
 */
class InterruptionFuzzTest {
    private static final int INTERRUPTIONS = 100_000;

    @Test
    void nothingOfACancelledUtteranceIsHeardAndWhatWasHeardIsKnownToTheSample() throws InterruptedException {
        int interruptions = 0;
        int cancels = 0;
        int held = 0;
        for (long seed = 0; interruptions < INTERRUPTIONS; seed++) {
            var random = new Random(seed);
            var fuzz = new FuzzedSession(random, rules(random));
            try {
                fuzz.run();
            } catch (AssertionError | RuntimeException failed) {
                throw new AssertionError("seed " + seed, failed);
            }
            interruptions += fuzz.interruptions();
            cancels += fuzz.cancels();
            held += fuzz.holds();
        }
        assertThat(cancels).isGreaterThan(INTERRUPTIONS / 20);
        assertThat(held).isGreaterThan(INTERRUPTIONS / 20);
    }

    private static TurnRules rules(Random random) {
        boolean leads = random.nextInt(3) == 0;
        return new TurnRules(
                new BargeIn(
                        random.nextInt(10) > 0,
                        random.nextBoolean(),
                        random.nextInt(100),
                        random.nextInt(200),
                        random.nextInt(60),
                        random.nextInt(100),
                        random.nextInt(60),
                        random.nextInt(40)),
                random.nextInt(4) == 0 ? new NoInput(2_000, 1) : NoInput.NEVER,
                random.nextInt(100),
                leads,
                true);
    }
}
