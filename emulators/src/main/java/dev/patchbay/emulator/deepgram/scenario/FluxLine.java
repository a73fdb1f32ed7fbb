package dev.patchbay.emulator.deepgram.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The section {@code flux:} as it stands in a file. */
record FluxLine(@Nullable List<String> hears) {
    FluxScript script() {
        return new FluxScript(Checks.or(hears, FluxScript.DEFAULT.hears()));
    }
}
