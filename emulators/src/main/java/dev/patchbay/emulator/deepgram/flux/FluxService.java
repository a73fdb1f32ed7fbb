package dev.patchbay.emulator.deepgram.flux;

import dev.patchbay.emulator.deepgram.query.Query;
import dev.patchbay.emulator.deepgram.scenario.FluxScript;
import dev.patchbay.emulator.deepgram.session.Declined;
import dev.patchbay.emulator.deepgram.session.Line;
import dev.patchbay.emulator.deepgram.session.Opening;
import dev.patchbay.emulator.deepgram.session.Service;

/**
 * Makes the sessions of {@code /v2/listen}.
 *
 * @param script what they hear
 */
public record FluxService(FluxScript script) implements Service {
    @Override
    public FluxSession open(Opening opening, Line line) throws Declined {
        var query = FluxQuery.parse(new Query(opening.query()), script.tolerant());
        return new FluxSession(script, query, opening, line);
    }
}
