package dev.patchbay.emulator.openai.session;

import dev.patchbay.emulator.openai.scenario.Api;
import dev.patchbay.emulator.openai.scenario.Reply;
import dev.patchbay.emulator.openai.scenario.Scenario;
import dev.patchbay.emulator.openai.scenario.WireFormat;
import dev.patchbay.emulator.sound.Studio;
import java.util.ArrayList;
import java.util.List;

/**
 * One session, without a socket. It does nothing by itself: its owner brings what arrives, and the time when {@link
 * #nextDue()} says so.
 *
 * <p><b>Threads.</b> One at a time.
 */
public final class RealtimeSession {
    private final Setup setup;
    private final Desk desk;
    private final FaultyLine line;
    private final Settings settings;
    private final Conversation conversation = new Conversation();
    private final Responses responses;
    private final InputAudio input;
    private final ClientEvents client;
    private boolean over;

    /**
     * What a session is made of.
     *
     * @param scenario what it does
     * @param studio where its voice comes from
     * @param model as the client named it
     * @param connection its number, from 1
     * @param epochSeconds the time of day at its beginning
     */
    public record Setup(Scenario scenario, Studio studio, String model, int connection, long epochSeconds) {}

    /**
     * A session that has not said anything yet.
     *
     * @param setup what it is made of
     * @param line to the client
     * @param now the time, ms of any clock that does not go back
     */
    public RealtimeSession(Setup setup, Line line, long now) {
        this.setup = setup;
        this.line = new FaultyLine(line);
        var scenario = setup.scenario();
        desk = new Desk(scenario.api(), this.line, now);
        settings = new Settings(
                scenario.api(),
                scenario.echo(),
                desk.ids.next("sess_"),
                setup.model(),
                setup.epochSeconds() + Math.ceilDiv(scenario.sessionMs(), 1_000));
        var script = new Script(scenario);
        responses = new Responses(
                desk, settings, conversation, script, setup.studio(), scenario.pace(), this::responseDone);
        input = new InputAudio(
                desk,
                settings,
                conversation,
                script,
                responses,
                new Transcriber(desk, conversation, scenario.pace().transcriptMs()));
        client = new ClientEvents(desk, settings, responses, input, new ItemCommands(desk, conversation, script));
    }

    /**
     * Makes what a scenario says before anybody asks for it, so that no session waits for it.
     *
     * @param scenario what will be said
     * @param studio makes and keeps it
     * @throws IllegalArgumentException when something cannot be made, such as a WAV file in another format
     */
    public static void prepare(Scenario scenario, Studio studio) {
        var replies = new ArrayList<>(scenario.replies());
        scenario.rules().forEach(rule -> replies.add(rule.reply()));
        if (scenario.greeting() != null) {
            replies.add(scenario.greeting());
        }
        var settings = new Settings(scenario.api(), scenario.echo(), "", "", 0);
        for (Reply reply : replies) {
            for (Output output : Output.of(reply, settings.config(), new Script(scenario), scenario.pace())) {
                if (output instanceof Output.Spoken spoken) {
                    studio.take(
                            spoken.sounds(),
                            WireFormat.PCM.audio(),
                            scenario.pace().deltaMs());
                }
            }
        }
    }

    /** Says {@code session.created}; everything else begins with it. */
    public void open() {
        desk.agenda.at(desk.now() + setup.scenario().sessionMs(), this::expire);
        line.arm(setup.scenario().faults(), setup.connection(), desk, responses);
        settings.tell(desk, "session.created");
        if (setup.scenario().api() == Api.BETA) {
            var created = desk.event("conversation.created");
            created.putObject("conversation")
                    .put("id", responses.conversationId())
                    .put("object", "realtime.conversation");
            desk.send(created);
        }
    }

    /**
     * Takes in a message.
     *
     * @param message holds it as UTF-8; read until this returns
     * @param from where it begins
     * @param to where it ends
     * @param now the time, ms
     * @param journal is told what it was
     */
    public void receive(byte[] message, int from, int to, long now, Journal journal) {
        tick(now);
        if (over) {
            return;
        }
        client.receive(message, from, to, journal);
        tick(now);
    }

    /** {@return when to call {@link #tick} next, {@link Long#MAX_VALUE} for not before the next message} */
    public long nextDue() {
        return desk.agenda.nextDue();
    }

    /**
     * Does what became due.
     *
     * @param now the time, ms
     */
    public void tick(long now) {
        desk.advanceTo(now);
    }

    /** {@return what the server remembers} */
    public List<Item> conversation() {
        return conversation.items();
    }

    /** The connection is gone; nothing is due any more. */
    public void end() {
        over = true;
        desk.agenda.clear();
    }

    private void responseDone(int audioMs) {
        input.responseDone(audioMs);
    }

    private void expire() {
        String message = "Your session hit the maximum duration of 60 minutes.";
        desk.error("invalid_request_error", "session_expired", message, null, null);
        over = true;
        desk.close(1001, message);
    }
}
