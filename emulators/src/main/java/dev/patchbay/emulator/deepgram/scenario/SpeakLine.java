package dev.patchbay.emulator.deepgram.scenario;

import org.jspecify.annotations.Nullable;

/** The section {@code speak:} as it stands in a file. */
record SpeakLine(@Nullable Double speed) {
    SpeakScript script() {
        return new SpeakScript(Checks.or(speed, SpeakScript.DEFAULT.speed()));
    }
}
