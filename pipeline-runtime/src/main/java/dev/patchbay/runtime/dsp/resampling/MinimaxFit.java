package dev.patchbay.runtime.dsp.resampling;

import java.util.Arrays;

/**
 * Fits a sum of basis functions to wanted values so that the largest weighted error is least. Least squares are solved again
 * and again, each time with more weight on the points that came out worst (C. L. Lawson, Contributions to the Theory of
 * Linear Least Maximum Approximation, 1961).
 *
 * <p>The first point weighs so much that it is met but for a rest that does not count.
 */
final class MinimaxFit {
    /** From here on the largest error changes by less than 0.1 dB. */
    private static final int ROUNDS = 20;

    private final double[][] basis;
    private final double[] wanted;
    private final double[] weights;
    private final double[] emphasis;

    /**
     * @param basis for each point the value of every basis function
     * @param wanted for each point the value to come to
     * @param weights for each point how much an error counts
     */
    MinimaxFit(double[][] basis, double[] wanted, double[] weights) {
        this.basis = basis;
        this.wanted = wanted;
        this.weights = weights;
        this.emphasis = new double[wanted.length];
    }

    /** The factors of the basis functions. */
    double[] solve() {
        Arrays.fill(emphasis, 1.0 / emphasis.length);
        double[] factors = leastSquares();
        for (int round = 1; round < ROUNDS; round++) {
            emphasise(factors);
            factors = leastSquares();
        }
        return factors;
    }

    private void emphasise(double[] factors) {
        double total = 0;
        for (int i = 1; i < emphasis.length; i++) {
            emphasis[i] *= weights[i] * Math.abs(Cholesky.dot(basis[i], factors, factors.length) - wanted[i]);
            total += emphasis[i];
        }
        for (int i = 1; i < emphasis.length; i++) {
            emphasis[i] /= total;
        }
    }

    /** By the normal equations. Their condition is about 1e8 here, which leaves half of a double's digits. */
    private double[] leastSquares() {
        int terms = basis[0].length;
        double[][] matrix = new double[terms][terms];
        double[] right = new double[terms];
        for (int i = 0; i < wanted.length; i++) {
            double weight = i == 0 ? 1 : emphasis[i] * weights[i] * weights[i];
            for (int row = 0; row < terms; row++) {
                double weighted = weight * basis[i][row];
                right[row] += weighted * wanted[i];
                for (int column = 0; column <= row; column++) {
                    matrix[row][column] += weighted * basis[i][column];
                }
            }
        }
        return Cholesky.solve(matrix, right);
    }
}
