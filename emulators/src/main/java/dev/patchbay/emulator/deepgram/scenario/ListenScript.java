package dev.patchbay.emulator.deepgram.scenario;

import java.util.List;

/**
 * What happens on the sockets of Listen v1, of the Nova models.
 *
 * @param hears what the caller says, turn by turn; the emulator hears that somebody speaks, but not what
 */
public record ListenScript(List<String> hears) {
    /** What holds unless the scenario says otherwise. */
    public static final ListenScript DEFAULT = new ListenScript(List.of());

    /** Keeps its own list. */
    public ListenScript {
        hears = List.copyOf(hears);
    }
}
