package dev.patchbay.runtime.outage;

/**
 * What a caller is told when a provider is lost or has failed.
 *
 * @param waiting whether anything is said while a provider is lost
 * @param waitingAfterMs how long a provider has been lost before that, in milliseconds, not negative
 * @param farewell whether anything is said when a provider has failed for good
 */
public record OutageRules(boolean waiting, long waitingAfterMs, boolean farewell) {
    /** Nothing is said. */
    public static final OutageRules SILENT = new OutageRules(false, 0, false);
}
