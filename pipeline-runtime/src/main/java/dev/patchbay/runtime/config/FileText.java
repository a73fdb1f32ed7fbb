package dev.patchbay.runtime.config;

/** What the schema and the reference say about the keys whose settings depend on the plugins. */
final class FileText {
    static final String PROVIDERS = "Configured stages by name: agents, transcribers, language models, synthesizers, "
            + "filters. Without this section there is one, local, of the type local.";
    static final String PROVIDER_TYPE = "The stage's type. It decides which other keys there are.";
    static final String TOOLS =
            "Configured tools by name: functions that agents may call during a call, beside those that "
                    + "plugins bring without configuration. A configured one of the same name takes their place.";
    static final String TOOL_TYPE = "The tool's type. It decides which other keys there are.";
    static final String VAD = "The detector of the caller's speech.";
    static final String VAD_TYPE = "The detector's type, or none for no detector.";

    private FileText() {}

    static String transport(String type) {
        return "Calls that arrive by " + type + "."
                + (type.equals(FileSettings.DEFAULT_TRANSPORT)
                        ? " Also there, with its defaults, when the file has no transport."
                        : "");
    }
}
