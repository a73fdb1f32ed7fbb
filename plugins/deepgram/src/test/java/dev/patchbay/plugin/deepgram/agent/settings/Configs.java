package dev.patchbay.plugin.deepgram.agent.settings;

import dev.patchbay.api.config.Secret;
import java.util.List;
import java.util.Optional;

/** Settings for tests, from plain ones on. */
public final class Configs {
    public String key = "dg-test";
    public String baseUrl = "ws://127.0.0.1:1";
    public String instructions = "Be brief.";
    public String greeting = "";
    public Listening listen = listening("flux-general-en");
    public Thinking think = thinking(Thinking.Provider.OPEN_AI, Optional.empty());
    public List<Thinking> thinkFallbacks = List.of();
    public Speaking speak = speaking(Speaking.Provider.DEEPGRAM, Optional.empty());
    public List<Speaking> speakFallbacks = List.of();
    public Optional<String> language = Optional.empty();
    public Optional<List<String>> tools = Optional.empty();
    public List<String> speculativeTools = List.of();
    public List<String> tags = List.of();
    public boolean mipOptOut;
    public Connection connection = new Connection(2_000, 0, 3_000, 10_000, 110);

    public static Listening listening(String model) {
        return new Listening(
                model,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    public static Thinking thinking(Thinking.Provider provider, Optional<String> model) {
        return new Thinking(
                provider,
                model,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public static Speaking speaking(Speaking.Provider provider, Optional<String> model) {
        return new Speaking(
                provider,
                model,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public AgentConfig build() {
        return new AgentConfig(
                new Secret(key),
                baseUrl,
                instructions,
                greeting,
                listen,
                think,
                thinkFallbacks,
                speak,
                speakFallbacks,
                language,
                tools,
                speculativeTools,
                tags,
                mipOptOut,
                1_500,
                connection);
    }
}
