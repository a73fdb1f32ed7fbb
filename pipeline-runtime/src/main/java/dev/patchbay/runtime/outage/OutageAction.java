package dev.patchbay.runtime.outage;

/** What is to be done. */
public enum OutageAction {
    /** Tell the caller to wait. */
    SAY_WAITING,
    /** Tell the caller that the call can't go on. */
    SAY_FAREWELL,
    /** End the call. */
    END
}
