package dev.patchbay.emulator.deepgram.agent;

import dev.patchbay.emulator.deepgram.scenario.Scenario;
import dev.patchbay.emulator.sound.Studio;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The agent as the settings have made it, and what a client may tell it then. */
final class Agent {
    private static final List<String> BEHAVIORS = List.of("default", "queue", "interrupt");

    private final Scenario scenario;
    private final Desk desk;
    private final Limits limits;
    private final Settings settings;
    private final Memory memory;
    private final Calls calls;
    private final Dialogue dialogue;

    Agent(Scenario scenario, Studio studio, JsonNode message, Desk desk, Limits limits, String requestId)
            throws Refusal {
        this.scenario = scenario;
        this.desk = desk;
        this.limits = limits;
        settings = new Settings(message);
        memory = new Memory(desk, settings.history, Settings.context(message));
        var script = new Script(scenario.agent());
        calls = new Calls(
                desk,
                settings,
                memory,
                script,
                scenario.agent().habits().serverFunctionMs(),
                "fc_" + requestId.substring(0, 8) + "_");
        var mouth = new Mouth(desk, settings, memory, scenario.agent(), studio);
        dialogue = new Dialogue(new Answer.Cast(desk, settings, script, scenario.agent(), mouth, calls), memory);
    }

    void begin() {
        warnOfLongPrompt();
        dialogue.greet();
    }

    void hear(byte[] audio) {
        dialogue.hear(audio);
    }

    void take(String type, JsonNode message) throws Refusal {
        if (type.equals("Settings")) {
            throw Refusal.of("SETTINGS_ALREADY_APPLIED", "The settings were applied already.");
        }
        var shape = Shapes.LATER.get(type);
        if (shape == null) {
            throw Refusal.unparsable("a message of the type '" + type + "'");
        }
        AgentSession.check(type, shape, message);
        switch (type) {
            case "UpdateListen" -> {
                settings.listen(message.path("listen").path("provider"));
                desk.send("ListenUpdated");
            }
            case "UpdateThink" -> {
                settings.think(message.path("think"));
                warnOfLongPrompt();
                desk.send("ThinkUpdated");
            }
            case "UpdateSpeak" -> {
                ProviderValues.speak(message.path("speak"));
                desk.send("SpeakUpdated");
            }
            case "UpdatePrompt" -> {
                settings.prompt(
                        message.path("prompt").stringValue(""),
                        scenario.agent().habits().promptAppends());
                warnOfLongPrompt();
                desk.send("PromptUpdated");
            }
            case "InjectUserMessage" ->
                dialogue.userWrote(message.path("content").stringValue(""));
            case "InjectAgentMessage" -> {
                Values.word(message, "InjectAgentMessage", "behavior", BEHAVIORS);
                dialogue.inject(
                        message.path("message").stringValue(""),
                        message.path("behavior").stringValue("default"));
            }
            case "FunctionCallResponse" -> calls.answer(message);
            case "KeepAlive" -> {
                if (scenario.agent().habits().keepAliveCounts()) {
                    limits.heard();
                }
            }
            default -> forceEndTurn();
        }
    }

    private void forceEndTurn() {
        if (settings.flux()) {
            dialogue.forceEnd();
        } else {
            desk.warning("FORCE_END_TURN_UNSUPPORTED", "ForceEndTurn is supported by Flux models only.");
        }
    }

    private void warnOfLongPrompt() {
        if (settings.promptTooLong()) {
            desk.warning("PROMPT_TOO_LONG", "The prompt is over 25000 characters and was cut.");
        }
    }

    List<Remembered> conversation() {
        return memory.items();
    }

    List<String> lateAnswers() {
        return calls.late();
    }

    List<Function> functions() {
        return List.copyOf(settings.functions().values());
    }

    String prompt() {
        return settings.prompt();
    }
}
