package dev.patchbay.emulator.deepgram.agent;

import dev.patchbay.emulator.deepgram.scenario.Reply;
import dev.patchbay.emulator.deepgram.scenario.Rule;
import dev.patchbay.emulator.deepgram.scenario.Scenario;
import dev.patchbay.emulator.deepgram.session.Declined;
import dev.patchbay.emulator.deepgram.session.Line;
import dev.patchbay.emulator.deepgram.session.Opening;
import dev.patchbay.emulator.deepgram.session.Service;
import dev.patchbay.emulator.sound.Encoding;
import dev.patchbay.emulator.sound.SampleFormat;
import dev.patchbay.emulator.sound.Studio;
import java.util.ArrayList;

/** Makes sessions of the Voice Agent. */
public final class AgentService implements Service {
    /** What most calls are in; in other formats the first session that says something makes it. */
    private static final SampleFormat TELEPHONY = new SampleFormat(Encoding.ULAW, 8_000);

    private final Scenario scenario;
    private final Studio studio;

    /**
     * Makes all that the scenario says before anybody asks for it.
     *
     * @param scenario what it does
     * @param studio where its voice comes from
     * @throws IllegalArgumentException when something cannot be made, such as a WAV file in another format
     */
    public AgentService(Scenario scenario, Studio studio) {
        this.scenario = scenario;
        this.studio = studio;
        var replies = new ArrayList<Reply>(scenario.agent().replies());
        scenario.agent().rules().stream().map(Rule::reply).forEach(replies::add);
        replies.stream()
                .flatMap(reply -> reply.parts().stream())
                .flatMap(part -> Sentence.of(part, scenario.agent().pace(), text -> text).stream())
                .forEach(sentence -> studio.audio(sentence.sounds(), TELEPHONY));
    }

    @Override
    public AgentSession open(Opening opening, Line line) throws Declined {
        if (!opening.query().isEmpty()) {
            throw Declined.query("Unexpected query parameter: "
                    + opening.query().keySet().iterator().next());
        }
        return new AgentSession(scenario, studio, opening, line);
    }
}
