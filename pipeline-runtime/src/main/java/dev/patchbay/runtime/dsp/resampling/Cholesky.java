package dev.patchbay.runtime.dsp.resampling;

/** Solves systems of linear equations whose matrix is symmetric and positive definite (A.-L. Cholesky). */
final class Cholesky {
    private Cholesky() {}

    /**
     * Solves matrix · x = right.
     *
     * @param matrix its lower triangle; replaced by its factor
     * @param right replaced by the solution
     * @return the solution
     */
    static double[] solve(double[][] matrix, double[] right) {
        int size = right.length;
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < row; column++) {
                matrix[row][column] =
                        (matrix[row][column] - dot(matrix[row], matrix[column], column)) / matrix[column][column];
            }
            matrix[row][row] = Math.sqrt(matrix[row][row] - dot(matrix[row], matrix[row], row));
            right[row] = (right[row] - dot(matrix[row], right, row)) / matrix[row][row];
        }
        for (int row = size - 1; row >= 0; row--) {
            for (int below = row + 1; below < size; below++) {
                right[row] -= matrix[below][row] * right[below];
            }
            right[row] /= matrix[row][row];
        }
        return right;
    }

    /** The sum of the products of the first {@code length} elements. */
    static double dot(double[] a, double[] b, int length) {
        double sum = 0;
        for (int i = 0; i < length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
