package dev.patchbay.emulator.deepgram.agent;

import dev.patchbay.emulator.deepgram.scenario.Scenario;

/** How long the server waits for the client, and how long a session may last. */
final class Limits {
    /** When it is warned: five minutes before the two hours are over. */
    private static final double WARNED_AFTER = 115.0 / 120;

    private final Desk desk;
    private final Scenario scenario;
    private long heardAt;

    Limits(Desk desk, Scenario scenario) {
        this.desk = desk;
        this.scenario = scenario;
    }

    void start() {
        heard();
        watch();
        long lastsMs = scenario.scaled(scenario.agent().habits().sessionMs());
        desk.in(
                Math.round(lastsMs * WARNED_AFTER),
                () -> desk.warning(
                        "MAXIMUM_SESSION_LENGTH_APPROACHING", "The session is approaching its maximum length."));
        desk.in(
                lastsMs,
                () -> desk.fail("MAXIMUM_SESSION_LENGTH_REACHED", "The session has reached its maximum length."));
    }

    /** Something came that puts off the end. */
    void heard() {
        heardAt = desk.now();
    }

    private void watch() {
        long due = heardAt + scenario.agent().habits().clientTimeoutMs();
        if (due <= desk.now()) {
            desk.fail(
                    "CLIENT_MESSAGE_TIMEOUT",
                    "We waited too long for a websocket message. Please ensure that you're sending binary messages"
                            + " containing user speech.");
        } else {
            desk.agenda.at(due, this::watch);
        }
    }
}
