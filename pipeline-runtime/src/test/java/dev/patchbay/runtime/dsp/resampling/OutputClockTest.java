package dev.patchbay.runtime.dsp.resampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class OutputClockTest {
    static final List<Rates> PAIRS = Rates.all();

    @ParameterizedTest
    @FieldSource("PAIRS")
    void countsAnHourToTheSample(Rates pair) {
        Random random = new Random(5);
        OutputClock clock = new OutputClock(pair.ratio());
        long in = 0;
        long out = 0;
        int errors = 0;
        while (in < 3600L * pair.from()) {
            int chunk = random.nextInt(pair.from() / 10);
            out += clock.due(chunk);
            clock.advance(chunk);
            in += chunk;
            errors += out == in * pair.to() / pair.from() ? 0 : 1;
        }
        assertThat(errors).isZero();
    }

    @ParameterizedTest
    @FieldSource("PAIRS")
    void everyOutputSampleIsMadeFromTheNewestInputThatItsTicksReach(Rates pair) {
        int up = pair.ratio().up();
        int down = pair.ratio().down();
        OutputClock clock = new OutputClock(pair.ratio());
        long in = 0;
        long out = 0;
        int errors = 0;
        for (int chunk = 0; chunk < 50; chunk++) {
            for (int ahead = 0; ahead < clock.due(chunk); ahead++) {
                long lastTick = (out + ahead + 1) * down - 1;
                int newest = clock.newestInput(ahead);
                errors += newest < chunk && in + newest == lastTick / up && clock.phase(ahead) == lastTick % up ? 0 : 1;
            }
            out += clock.due(chunk);
            in += chunk;
            clock.advance(chunk);
        }
        assertThat(errors).isZero();
    }
}
