package dev.patchbay.plugin.webrtcvad.detector;

/**
 * Tells tones from speech: dial, ring-back and busy tones, DTMF, a whistle.
 *
 * <p>The sum of two sinusoids obeys a linear recurrence of order four exactly (each pair of conjugate poles takes two
 * coefficients), so the recurrence that fits one frame best still fits the next one. Speech changes too much for that,
 * but for the murmur of an m or n, which is lower than any signal. The recurrence looks at every second sample, which
 * keeps close pairs such as 440 and 480 Hz apart and is no loss below 2 kHz; higher tones are merely folded.
 *
 * <p><b>Limits.</b> The first frame of a tone can't be known as one, and the second may not be. Noise less than about
 * 25 dB below a tone hides it, and so does a third component as loud as that; G.711's own noise does not. A high voice
 * that hums is taken for a tone.
 */
final class ToneGuard {
    private static final int ORDER = 4;
    private static final int SPACING = 2;
    private static final int HISTORY = ORDER * SPACING;

    /** A remainder of 1 %, 20 dB down: speech rarely leaves less, two tones through µ-law never more. */
    private static final double REMAINDER = 0.01;

    /** The correlation of a tone of 330 Hz with itself a {@link #SPACING} later. The lowest signals are at 350 Hz. */
    private static final double MURMUR = Math.cos(2 * Math.PI * 330 * SPACING / SpeechDetector.SAMPLE_RATE);

    /** Keeps the equations solvable for a single tone, for which they are singular, and for silence. */
    private static final double REGULARISATION = 1e-5;

    private final double[][] products = new double[ORDER + 1][ORDER + 1];
    private final double[][] equations = new double[ORDER][ORDER + 1];
    private final double[] recurrence = new double[ORDER];

    /**
     * Takes the next frame.
     *
     * @param frame 8 kHz samples
     * @return whether the frame goes on as the one before it would as a sum of at most two tones
     */
    boolean isTone(short[] frame) {
        correlate(frame);
        double energy = products[0][0];
        boolean tone = products[0][1] < MURMUR * energy && remainder() < REMAINDER * energy;
        fit();
        return tone;
    }

    private void correlate(short[] frame) {
        for (int i = 0; i <= ORDER; i++) {
            for (int j = i; j <= ORDER; j++) {
                long sum = 0;
                for (int n = HISTORY; n < frame.length; n++) {
                    sum += frame[n - i * SPACING] * frame[n - j * SPACING];
                }
                products[i][j] = sum;
                products[j][i] = sum;
            }
        }
    }

    /** The energy that the last frame's recurrence does not explain of this one. */
    private double remainder() {
        double energy = products[0][0];
        for (int i = 0; i < ORDER; i++) {
            energy -= 2 * recurrence[i] * products[0][i + 1];
            for (int j = 0; j < ORDER; j++) {
                energy += recurrence[i] * recurrence[j] * products[i + 1][j + 1];
            }
        }
        return energy;
    }

    /** Finds the recurrence with the least remainder: the covariance method of linear prediction. */
    private void fit() {
        for (int i = 0; i < ORDER; i++) {
            System.arraycopy(products[i + 1], 1, equations[i], 0, ORDER);
            equations[i][i] += REGULARISATION * products[0][0] + 1;
            equations[i][ORDER] = products[0][i + 1];
        }
        eliminate();
        for (int i = ORDER - 1; i >= 0; i--) {
            double value = equations[i][ORDER];
            for (int j = i + 1; j < ORDER; j++) {
                value -= equations[i][j] * recurrence[j];
            }
            recurrence[i] = value / equations[i][i];
        }
    }

    /** Gauss without pivoting, which a positive definite matrix does not need. */
    private void eliminate() {
        for (int k = 0; k < ORDER; k++) {
            for (int i = k + 1; i < ORDER; i++) {
                double factor = equations[i][k] / equations[k][k];
                for (int j = k; j <= ORDER; j++) {
                    equations[i][j] -= factor * equations[k][j];
                }
            }
        }
    }
}
