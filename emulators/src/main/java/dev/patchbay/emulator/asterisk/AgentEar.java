package dev.patchbay.emulator.asterisk;

/** What the script can hear of the agent. Times are nanoseconds of the call's clock. */
interface AgentEar {

    /** Nothing heard. */
    long NEVER = -1;

    /** How much audible audio was heard between two times. */
    long audibleBetween(long from, long to);

    /** When audible audio last ended, up to the given time and after the other; {@link #NEVER} when there was none. */
    long lastAudible(long from, long to);
}
