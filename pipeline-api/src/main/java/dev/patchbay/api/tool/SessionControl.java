package dev.patchbay.api.tool;

/**
 * What a tool or a stage may do to its call.
 *
 * <p><b>Threads.</b> Any.
 */
public interface SessionControl {
    /**
     * The session's id, as it stands in logs.
     *
     * @return unique within the runtime
     */
    String sessionId();

    /**
     * Ends the call once everything that the agent has said so far was played to the caller. When the caller interrupts
     * the goodbye, the call ends then.
     *
     * @param reason a few words for the log and the history
     */
    void hangUpWhenHeard(String reason);

    /**
     * Hands the call to another destination.
     *
     * @param destination in the transport's own form, such as a dialplan extension
     * @return false when this transport can't
     */
    boolean transfer(String destination);

    /**
     * Sends keypad digits to the far end.
     *
     * @param digits any of {@code 0-9 * # A-D}
     * @return false when this transport can't
     */
    boolean sendDtmf(String digits);
}
