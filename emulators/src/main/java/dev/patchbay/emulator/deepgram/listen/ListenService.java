package dev.patchbay.emulator.deepgram.listen;

import dev.patchbay.emulator.deepgram.query.Query;
import dev.patchbay.emulator.deepgram.scenario.ListenScript;
import dev.patchbay.emulator.deepgram.session.Declined;
import dev.patchbay.emulator.deepgram.session.Line;
import dev.patchbay.emulator.deepgram.session.Opening;
import dev.patchbay.emulator.deepgram.session.Service;

/**
 * Makes the sessions of {@code /v1/listen}.
 *
 * @param script what they hear
 */
public record ListenService(ListenScript script) implements Service {
    @Override
    public ListenSession open(Opening opening, Line line) throws Declined {
        var query = ListenQuery.parse(new Query(opening.query()), script.tolerant());
        return new ListenSession(script, query, opening, line);
    }
}
