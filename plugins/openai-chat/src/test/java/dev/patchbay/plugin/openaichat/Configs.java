package dev.patchbay.plugin.openaichat;

import dev.patchbay.api.config.Secret;
import dev.patchbay.plugin.openaichat.OpenAiChatConfig.Auth;
import dev.patchbay.plugin.openaichat.OpenAiChatConfig.InstructionsRole;
import dev.patchbay.plugin.openaichat.OpenAiChatConfig.MaxTokensField;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Settings for tests, from plain ones on. */
final class Configs {
    /** Calls side by side would wait for one another at the console, which is the console's fault and not theirs. */
    private static final Logger QUIET = Logger.getLogger("dev.patchbay.plugin");

    static {
        QUIET.setLevel(Level.WARNING);
    }

    String model = "gpt-test";
    String baseUrl = "http://127.0.0.1:1/v1";
    Optional<String> key = Optional.of("sk-test");
    Auth auth = Auth.BEARER;
    Map<String, Secret> headers = Map.of();
    String instructions = "Be brief.";
    InstructionsRole role = InstructionsRole.SYSTEM;
    String greeting = "";
    boolean greet;
    String refusedLine = "I can't say anything about that.";
    Optional<Double> temperature = Optional.empty();
    Optional<Integer> maxTokens = Optional.empty();
    MaxTokensField maxTokensField = MaxTokensField.MAX_COMPLETION_TOKENS;
    Optional<String> effort = Optional.empty();
    boolean beginsThinking;
    Optional<List<String>> tools = Optional.empty();
    Optional<String> toolChoice = Optional.empty();
    Optional<Boolean> parallel = Optional.empty();
    int maxToolRounds = 8;
    Map<String, String> extra = Map.of();
    boolean usage = true;
    int historyTurns = 100;
    int firstTokenMs = 10_000;
    int tokenMs = 5_000;
    int giveUpMs = 10_000;

    OpenAiChatConfig build() {
        return new OpenAiChatConfig(
                model,
                baseUrl,
                key.map(Secret::new),
                auth,
                headers,
                instructions,
                role,
                Optional.of(greeting).filter(words -> !words.isBlank()),
                greet,
                refusedLine,
                Optional.of("en"),
                temperature,
                Optional.empty(),
                maxTokens,
                maxTokensField,
                effort,
                beginsThinking,
                tools,
                toolChoice,
                parallel,
                maxToolRounds,
                extra,
                usage,
                4,
                1_500,
                historyTurns,
                60_000,
                2_000,
                firstTokenMs,
                tokenMs,
                giveUpMs);
    }
}
