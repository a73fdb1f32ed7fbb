package dev.patchbay.bench.guard;

/**
 * What one benchmark came to.
 *
 * @param ratio its time in times of the reference kernel's
 * @param bytes allocated for each operation, rounded
 */
record Figure(double ratio, long bytes) {
    /** That of a benchmark that was not measured. */
    static final Figure UNKNOWN = new Figure(Double.NaN, -1);

    boolean known() {
        return bytes >= 0;
    }
}
