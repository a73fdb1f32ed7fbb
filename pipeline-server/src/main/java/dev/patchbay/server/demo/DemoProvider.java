package dev.patchbay.server.demo;

import java.io.IOException;

/** A provider that the demo can show, by the name that the command line has for it. */
enum DemoProvider {
    LOCAL("local"),
    OPENAI_REALTIME("openai-realtime"),
    DEEPGRAM("deepgram"),
    CASCADE("cascade");

    private final String name;

    DemoProvider(String name) {
        this.name = name;
    }

    /** Starts what the provider needs. */
    Scene open() throws IOException {
        return switch (this) {
            case LOCAL -> new OfflineScene();
            case OPENAI_REALTIME -> EmulatedScene.openAiRealtime();
            case DEEPGRAM -> EmulatedScene.deepgram();
            case CASCADE -> EmulatedScene.cascade();
        };
    }

    /** Whether the log is of interest beside what the terminal shows. */
    boolean keepsLog() {
        return this != LOCAL;
    }

    @Override
    public String toString() {
        return name;
    }
}
