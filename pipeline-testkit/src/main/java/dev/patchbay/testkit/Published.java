package dev.patchbay.testkit;

import dev.patchbay.api.event.StageEvent;

/**
 * What a stage told its session.
 *
 * @param atMillis milliseconds since the session began
 * @param stage the stage's name
 * @param event what it told
 */
public record Published(long atMillis, String stage, StageEvent event) {}
