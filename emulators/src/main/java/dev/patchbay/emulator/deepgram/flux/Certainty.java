package dev.patchbay.emulator.deepgram.flux;

import dev.patchbay.emulator.deepgram.scenario.FluxScript;
import dev.patchbay.emulator.deepgram.scenario.SpokenTurn;

/** How sure the model is that a turn is over. It grows with the silence, and the scenario says how far. */
record Certainty(FluxScript script) {
    /** Always below every threshold. */
    private static final double UNSURE = Thresholds.EAGER_MIN - 0.05;

    /** How far below the end of a turn a hesitation stays. */
    private static final double SHORT_OF_END = 0.05;

    double after(long quietMs, SpokenTurn spoken, Thresholds thresholds) {
        double certainty = Math.min(1, (double) quietMs / script.certainMs());
        if (spoken.unsure()) {
            return Math.min(certainty, UNSURE);
        }
        if (hesitates(quietMs, spoken)) {
            double eager = thresholds.eager() == null ? 0 : thresholds.eager();
            return Math.min(certainty, Math.max(eager, thresholds.end() - SHORT_OF_END));
        }
        return certainty;
    }

    boolean hesitates(long quietMs, SpokenTurn spoken) {
        return spoken.resumes() && quietMs < script.hesitationMs();
    }
}
