package dev.patchbay.api.tool;

import java.time.Duration;

/**
 * What a model is told about a function.
 *
 * @param name letters, digits, underscores; unique among all tools, of plugins and configured
 * @param description when to use it, for the model
 * @param parametersSchema JSON Schema of the arguments object, as text: the API carries no JSON library
 * @param timeLimit after which the call is interrupted and the model told so; more than zero
 * @param afterSpeech whether the agent says something with it, such as a goodbye or "I'll put you through", that the
 *     caller should hear first. The stage calls such a tool once the agent has said what belongs to it, and the runtime
 *     runs it when that was played; the time limit counts from then on. A caller who cuts it off has something to say,
 *     and the tool is not run: its result is a failure that says so
 */
public record ToolSpec(
        String name, String description, String parametersSchema, Duration timeLimit, boolean afterSpeech) {
    /** Checks the name and the time limit. */
    public ToolSpec {
        if (!name.matches("[A-Za-z0-9_]{1,64}")) {
            throw new IllegalArgumentException("a tool's name is 1 to 64 letters, digits and underscores: " + name);
        }
        if (timeLimit.isNegative() || timeLimit.isZero()) {
            throw new IllegalArgumentException("timeLimit must be more than zero: " + timeLimit);
        }
    }

    /**
     * A tool that runs as soon as it is called, which is the usual case.
     *
     * @param name letters, digits, underscores; unique across plugins
     * @param description when to use it, for the model
     * @param parametersSchema JSON Schema of the arguments object, as text
     * @param timeLimit after which the call is interrupted and the model told so; more than zero
     */
    public ToolSpec(String name, String description, String parametersSchema, Duration timeLimit) {
        this(name, description, parametersSchema, timeLimit, false);
    }
}
