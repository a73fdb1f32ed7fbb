package dev.patchbay.plugin.local;

import java.util.List;

/** Settings for tests. */
final class Configs {
    private Configs() {}

    static LocalConfig twoLines() {
        return saying("Hello.", List.of("One.", "Two."), "Bye.");
    }

    static LocalConfig saying(String greeting, List<String> lines, String goodbye) {
        return new LocalConfig(LocalConfig.Voice.KEVIN, greeting, lines, goodbye, true, 150, 100);
    }
}
