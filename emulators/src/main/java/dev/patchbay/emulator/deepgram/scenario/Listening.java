package dev.patchbay.emulator.deepgram.scenario;

/**
 * When the agent takes the user's turn for over.
 *
 * @param levelDbfs how loud a voice is at least, -80 to 0 dBFS
 * @param speculativeMs after how much silence it begins to think, and dispatches calls, ms
 * @param confirmedMs after how much silence the turn is really over, ms
 */
public record Listening(double levelDbfs, int speculativeMs, int confirmedMs) {
    /** What holds unless the scenario says otherwise. */
    public static final Listening DEFAULT = new Listening(-40, 300, 700);

    /** Checks the ranges. */
    public Listening {
        Checks.within("level_dbfs", levelDbfs, -80, 0);
        Checks.within("speculative_ms", speculativeMs, 20, 60_000);
        Checks.within("confirmed_ms", confirmedMs, speculativeMs, 60_000);
    }
}
