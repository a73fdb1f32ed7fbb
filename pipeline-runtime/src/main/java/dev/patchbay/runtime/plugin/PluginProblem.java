package dev.patchbay.runtime.plugin;

/**
 * Something about a plugin that its user or its author should change.
 *
 * @param severity what it costs
 * @param where the directory, folder or jar
 * @param what what was found there
 * @param remedy what to do about it
 */
public record PluginProblem(Severity severity, String where, String what, String remedy) {
    /** What a problem costs. */
    public enum Severity {
        /** Nothing: it is only good to know. */
        NOTE,
        /** Nothing yet: all of the plugin is loaded, but it is not made as it should be. */
        WARNING,
        /** A plugin or a part of it is left out. */
        ERROR
    }

    /** {@return one line for a log or a terminal} */
    @Override
    public String toString() {
        return where + ": " + what + "; " + remedy;
    }
}
