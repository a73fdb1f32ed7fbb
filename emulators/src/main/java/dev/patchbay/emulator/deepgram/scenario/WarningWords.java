package dev.patchbay.emulator.deepgram.scenario;

/** How the fields of a {@code Warning} are called, which the service's papers and its wire don't agree on. */
public enum WarningWords {
    /** {@code warn_code} and {@code warn_msg}, as clients have seen it. */
    WARN_CODE,
    /** {@code code} and {@code description}, as it is specified. */
    CODE
}
