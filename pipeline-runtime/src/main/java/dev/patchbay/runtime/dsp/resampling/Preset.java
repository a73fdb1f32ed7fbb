package dev.patchbay.runtime.dsp.resampling;

/**
 * How much of quality and delay a resampler trades for each other. Frequencies are parts of the lower of the two rates;
 * delays hold for a lower rate of 8 kHz and are in proportion less above.
 *
 * <p>Both keep all up to 0.425 (3.4 kHz at 8 kHz, the telephone band) and remove what lies above 0.55. In between the
 * gain falls, and what is left there folds to the upper edge of the output's band.
 */
public enum Preset {
    /** 2.5 ms; flat within ±0.01 dB; aliases and images below −100 dB. */
    STANDARD(40, 0.01),
    /** 2.0 ms; flat within ±0.05 dB; aliases and images below −90 dB. */
    LOW_LATENCY(32, 0.005);

    static final double PASS = 0.425;
    static final double STOP = 0.55;

    private final int span;
    private final double passWeight;

    /**
     * @param span the filter's length in samples of the lower rate
     * @param passWeight how much an error in the pass band counts against one in the stop band
     */
    Preset(int span, double passWeight) {
        this.span = span;
        this.passWeight = passWeight;
    }

    int span() {
        return span;
    }

    double passWeight() {
        return passWeight;
    }
}
