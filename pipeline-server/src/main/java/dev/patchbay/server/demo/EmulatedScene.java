package dev.patchbay.server.demo;

import static java.util.stream.Collectors.toMap;

import dev.patchbay.emulator.asterisk.CallerScript;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An agent whose services are emulated, and a web service behind its tool; all on the loopback address. */
final class EmulatedScene implements Scene {
    private final String title;
    private final String configuration;
    private final List<FarEnd> farEnds;

    private EmulatedScene(String title, String configuration, List<FarEnd> farEnds) {
        this.title = title;
        this.configuration = configuration;
        this.farEnds = farEnds;
    }

    static EmulatedScene openAiRealtime() throws IOException {
        return open(
                "a caller and the agent of an emulated OpenAI Realtime server",
                "openai-realtime.yml",
                EmulatedOpenAi::start);
    }

    static EmulatedScene deepgram() throws IOException {
        return open("a caller and the agent of an emulated Deepgram", "deepgram.yml", EmulatedDeepgram::start);
    }

    static EmulatedScene cascade() throws IOException {
        return open(
                "a caller and three emulated providers, Flux, a chat model and Aura,",
                "cascade.yml",
                EmulatedDeepgram::start,
                EmulatedChat::start);
    }

    private static EmulatedScene open(String title, String configuration, FarEnd.Start... services) throws IOException {
        var farEnds = new ArrayList<FarEnd>();
        try {
            farEnds.add(FarEnd.warehouse());
            for (var service : services) {
                farEnds.add(service.start());
            }
        } catch (IOException failed) {
            stop(farEnds);
            throw failed;
        }
        return new EmulatedScene(title, configuration, List.copyOf(farEnds));
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String configuration() {
        return configuration;
    }

    @Override
    public Map<String, String> variables() {
        return farEnds.stream().collect(toMap(FarEnd::variable, FarEnd::authority));
    }

    @Override
    public CallerScript script() {
        return DemoScript.withToolCall();
    }

    @Override
    public void close() {
        stop(farEnds);
    }

    private static void stop(List<FarEnd> farEnds) {
        farEnds.reversed().forEach(farEnd -> farEnd.stop().run());
    }
}
