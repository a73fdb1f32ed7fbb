package dev.patchbay.emulator.deepgram.speak;

import dev.patchbay.emulator.deepgram.query.Query;
import dev.patchbay.emulator.deepgram.scenario.Scenario;
import dev.patchbay.emulator.deepgram.session.Declined;
import dev.patchbay.emulator.deepgram.session.Line;
import dev.patchbay.emulator.deepgram.session.Opening;
import dev.patchbay.emulator.deepgram.session.Service;
import dev.patchbay.emulator.sound.Studio;

/**
 * Makes the sessions of {@code /v1/speak}.
 *
 * @param scenario what they do
 * @param studio where their voice comes from
 */
public record SpeakService(Scenario scenario, Studio studio) implements Service {
    @Override
    public SpeakSession open(Opening opening, Line line) throws Declined {
        var query =
                SpeakQuery.parse(new Query(opening.query()), scenario.speak().tolerant());
        return new SpeakSession(scenario, query, studio, opening, line);
    }
}
