package dev.patchbay.emulator.deepgram.scenario;

import java.util.List;

/**
 * What happens on the sockets of Listen v2, of the Flux models.
 *
 * @param hears what the caller says, turn by turn; the emulator hears that somebody speaks, but not what
 */
public record FluxScript(List<String> hears) {
    /** What holds unless the scenario says otherwise. */
    public static final FluxScript DEFAULT = new FluxScript(List.of());

    /** Keeps its own list. */
    public FluxScript {
        hears = List.copyOf(hears);
    }
}
