package dev.patchbay.emulator.deepgram.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The section {@code listen:} as it stands in a file. */
record ListenLine(@Nullable List<String> hears) {
    ListenScript script() {
        return new ListenScript(Checks.or(hears, ListenScript.DEFAULT.hears()));
    }
}
