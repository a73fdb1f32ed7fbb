package dev.patchbay.server.demo;

import dev.patchbay.emulator.asterisk.CallerScript;
import java.util.Map;

/** The offline agent, which needs nobody. */
final class OfflineScene implements Scene {
    @Override
    public String title() {
        return "a caller and the offline agent";
    }

    @Override
    public String configuration() {
        return "demo.yml";
    }

    @Override
    public Map<String, String> variables() {
        return Map.of();
    }

    @Override
    public CallerScript script() {
        return DemoScript.steps();
    }

    @Override
    public void close() {}
}
