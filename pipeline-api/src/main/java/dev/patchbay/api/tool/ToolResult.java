package dev.patchbay.api.tool;

import java.time.Duration;

/** What the agent is told after it called a function. */
public sealed interface ToolResult {
    /**
     * It worked.
     *
     * @param json any JSON value
     */
    record Success(String json) implements ToolResult {}

    /**
     * It did not.
     *
     * @param message for the model
     */
    record Failure(String message) implements ToolResult {}

    /**
     * It took too long and was interrupted.
     *
     * @param after the time limit
     */
    record TimedOut(Duration after) implements ToolResult {}
}
