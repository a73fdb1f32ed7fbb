package dev.patchbay.emulator.deepgram.scenario;

/**
 * What happens on the sockets of Speak v1, of the Aura models.
 *
 * @param speed how many times faster than it is heard audio is sent, 0.1 to 1000
 */
public record SpeakScript(double speed) {
    /** What holds unless the scenario says otherwise. */
    public static final SpeakScript DEFAULT = new SpeakScript(5);

    /** Checks the range. */
    public SpeakScript {
        Checks.within("speed", speed, 0.1, 1_000);
    }
}
