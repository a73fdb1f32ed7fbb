package dev.patchbay.emulator.deepgram.agent;

import dev.patchbay.emulator.sound.SampleFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the client has asked for, and what it changed since. */
final class Settings {
    private static final int LONGEST_PROMPT = 25_000;
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    final @Nullable SampleFormat input;
    final SampleFormat output;
    final boolean history;
    final boolean experimental;
    final String greeting;
    private JsonNode listen;
    private Map<String, Function> functions;
    private String prompt;

    /** From a message whose shape is right. */
    Settings(JsonNode message) throws Refusal {
        var agent = message.path("agent");
        if (agent.isString()) {
            throw UUID.matcher(agent.stringValue()).matches()
                    ? Refusal.of("AGENT_ID_NOT_SUPPORTED", "The emulator keeps no reusable agents.")
                    : Refusal.of("INVALID_AGENT_ID", "The agent id is no UUID.");
        }
        input = AudioValues.input(message.path("audio").path("input"));
        output = AudioValues.output(message.path("audio").path("output"));
        history = message.path("flags").path("history").booleanValue(true);
        experimental = message.path("experimental").booleanValue(false);
        greeting = agent.path("greeting").stringValue("");
        listen = agent.path("listen").path("provider");
        ProviderValues.listen(listen);
        if (agent.has("language") && flux()) {
            throw Refusal.invalid("Invalid agent.language: Flux does not have it, use language_hints");
        }
        ProviderValues.think(agent.path("think"));
        ProviderValues.speak(agent.path("speak"));
        functions = Function.of(agent.path("think"));
        prompt = promptOf(agent.path("think"));
    }

    static List<Remembered> context(JsonNode message) throws Refusal {
        var context = new ArrayList<Remembered>();
        for (JsonNode item : message.path("agent").path("context").path("messages")) {
            context.addAll(Remembered.of(item));
        }
        return context;
    }

    boolean flux() {
        return ProviderValues.isFlux(listen);
    }

    Map<String, Function> functions() {
        return functions;
    }

    String prompt() {
        return prompt;
    }

    void prompt(String text, boolean append) {
        prompt = append && !prompt.isEmpty() ? prompt + "\n" + text : text;
    }

    boolean promptTooLong() {
        return prompt.length() > LONGEST_PROMPT;
    }

    void think(JsonNode think) throws Refusal {
        ProviderValues.think(think);
        functions = Function.of(think);
        prompt = promptOf(think);
    }

    void listen(JsonNode provider) throws Refusal {
        var merged = listen.isObject()
                ? listen.deepCopy().asObject()
                : provider.deepCopy().asObject();
        merged.remove("language_hints");
        provider.properties().forEach(property -> merged.set(property.getKey(), property.getValue()));
        ProviderValues.listen(merged);
        listen = merged;
    }

    private static String promptOf(JsonNode think) {
        var thinkers = Values.each(think).iterator();
        return thinkers.hasNext() ? thinkers.next().path("prompt").stringValue("") : "";
    }
}
