package dev.patchbay.emulator.deepgram.agent;

import dev.patchbay.emulator.deepgram.scenario.Scenario;
import dev.patchbay.emulator.deepgram.session.Line;
import dev.patchbay.emulator.deepgram.session.Opening;
import dev.patchbay.emulator.deepgram.session.Session;
import dev.patchbay.emulator.sound.Studio;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One session of the Voice Agent.
 *
 * <p><b>Threads.</b> One at a time.
 */
public final class AgentSession implements Session {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Scenario scenario;
    private final Studio studio;
    private final Opening opening;
    private final Desk desk;
    private final Limits limits;
    private @Nullable Agent agent;

    AgentSession(Scenario scenario, Studio studio, Opening opening, Line line) {
        this.scenario = scenario;
        this.studio = studio;
        this.opening = opening;
        desk = new Desk(line, opening.now());
        limits = new Limits(desk, scenario);
    }

    /** {@return what the server remembers of the conversation, with the context that the client brought} */
    public List<Remembered> conversation() {
        return agent == null ? List.of() : agent.conversation();
    }

    /** {@return what the client should not have done, in sentences; at most 1000} */
    public List<String> clientFaults() {
        return desk.faults();
    }

    /** {@return ids of cancelled calls that the client answered after all} */
    public List<String> lateAnswers() {
        return agent == null ? List.of() : agent.lateAnswers();
    }

    /** {@return the functions that the agent has now} */
    public List<Function> functions() {
        return agent == null ? List.of() : agent.functions();
    }

    /** {@return the prompt in force; empty for none} */
    public String prompt() {
        return agent == null ? "" : agent.prompt();
    }

    @Override
    public void open() {
        limits.start();
        desk.send(Desk.message("Welcome").put("request_id", opening.requestId()));
    }

    @Override
    public void text(String message, long now) {
        tick(now);
        if (desk.over()) {
            return;
        }
        try {
            take(read(message));
        } catch (Refusal refusal) {
            desk.fault(refusal.detail());
            desk.fail(refusal.code(), refusal.description());
        }
        tick(now);
    }

    private static JsonNode read(String message) throws Refusal {
        try {
            return MAPPER.readTree(message);
        } catch (JacksonException noJson) {
            throw Refusal.unparsable("no JSON");
        }
    }

    private void take(JsonNode message) throws Refusal {
        String type = message.path("type").stringValue("");
        var there = agent;
        if (there != null) {
            there.take(type, message);
            return;
        }
        if (!type.equals("Settings")) {
            throw Refusal.of(
                    "NON_SETTINGS_MESSAGE_BEFORE_SETTINGS",
                    "Received a message other than Settings before the settings were applied.");
        }
        check("Settings", Shapes.SETTINGS, message);
        var applied = new Agent(scenario, studio, message, desk, limits, opening.requestId());
        agent = applied;
        limits.heard();
        desk.send("SettingsApplied");
        applied.begin();
    }

    static void check(String type, Shape shape, JsonNode message) throws Refusal {
        String misfit = shape.misfit("", message);
        if (misfit == null) {
            return;
        }
        String path = misfit.substring(0, misfit.indexOf(':'));
        String[] steps = path.split("[.\\[]", 3);
        throw steps.length > 1
                ? Refusal.unparsable(steps[0] + "." + steps[1], type + ": " + misfit)
                : Refusal.unparsable(type + ": " + misfit);
    }

    @Override
    public void binary(byte[] audio, long now) {
        tick(now);
        if (desk.over()) {
            return;
        }
        if (agent == null) {
            desk.fault("audio before the settings");
            desk.fail("BINARY_MESSAGE_BEFORE_SETTINGS", "Received a binary message before the settings were applied.");
            return;
        }
        limits.heard();
        agent.hear(audio);
        tick(now);
    }

    @Override
    public long nextDue() {
        return desk.agenda.nextDue();
    }

    @Override
    public void tick(long now) {
        desk.advanceTo(now);
    }

    @Override
    public void error(String code, String description) {
        desk.error(code, description);
    }

    @Override
    public void warning(String code, String description) {
        desk.warning(code, description);
    }

    @Override
    public void end() {
        desk.end();
    }
}
