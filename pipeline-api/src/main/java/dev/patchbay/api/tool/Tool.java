package dev.patchbay.api.tool;

/**
 * A function that an agent may call. Plain blocking code.
 *
 * <p><b>Threads.</b> One instance serves all sessions at once; every call runs on a virtual thread of its own, which is
 * interrupted when the time of {@link ToolSpec#timeLimit()} is up or the session ends.
 */
public interface Tool {
    /**
     * What the model is told about it.
     *
     * @return the same every time
     */
    ToolSpec spec();

    /**
     * Does the work.
     *
     * @param call with arguments that the model made up: check them
     * @param session what the tool may do to its call
     * @return what the model is told
     * @throws Exception becomes a {@link ToolResult.Failure} with the exception's message
     */
    ToolResult call(ToolCall call, SessionControl session) throws Exception;
}
