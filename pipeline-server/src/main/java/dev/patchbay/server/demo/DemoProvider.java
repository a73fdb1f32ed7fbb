package dev.patchbay.server.demo;

import java.io.IOException;

/** A provider that the demo can show, by the name that the configuration has for its type. */
enum DemoProvider {
    LOCAL("local"),
    OPENAI_REALTIME("openai-realtime");

    private final String type;

    DemoProvider(String type) {
        this.type = type;
    }

    /** Starts what the provider needs. */
    Scene open() throws IOException {
        return switch (this) {
            case LOCAL -> new OfflineScene();
            case OPENAI_REALTIME -> OpenAiRealtimeScene.open();
        };
    }

    /** Whether the log is of interest beside what the terminal shows. */
    boolean keepsLog() {
        return this != LOCAL;
    }

    @Override
    public String toString() {
        return type;
    }
}
