package dev.patchbay.plugin.deepgram.agent.settings;

import dev.patchbay.api.config.Setting;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which language model answers.
 *
 * @param provider whose
 * @param model any name that the provider has
 * @param version of the provider's API
 * @param temperature 0 to 2, anthropic 0 to 1
 * @param reasoningMode of models that reason
 * @param endpoint where it is, when Deepgram does not have it itself
 * @param contextLength {@code max} or characters
 * @param credentials aws_bedrock alone
 */
public record Thinking(
        @Setting(
                value =
                        "Whose model: open_ai, anthropic, google, nvidia and deepgram have models that Deepgram pays for; groq "
                                + "and aws_bedrock need an endpoint. open_ai with an endpoint is anything that speaks like OpenAI's "
                                + "Chat Completions.",
                fallback = "open_ai")
        Provider provider,

        @Setting("Which model. Absent: gpt-4o-mini with open_ai; other providers have none by default.")
        Optional<String> model,

        @Setting("Of the provider's API. Absent: as the server does.")
        Optional<String> version,

        @Setting(
                value =
                        "How free the model is in its choice of words; with anthropic 1 at most. Absent: as the server does.",
                min = 0,
                max = 2)
        Optional<Double> temperature,

        @Setting("How much a model that reasons thinks before it speaks. Absent: as the server does.")
        Optional<ReasoningMode> reasoningMode,

        @Setting("Where the model is, when it is not one of those that Deepgram has itself.")
        Optional<ModelEndpoint> endpoint,

        @Setting("With an endpoint: max, or how many characters of the conversation the model is given.")
        Optional<String> contextLength,

        @Setting("aws_bedrock alone: the account.") Optional<AwsCredentials> credentials) {
    private static final String DEFAULT_MODEL = "gpt-4o-mini";

    /** Whose model. */
    public enum Provider {
        /** OpenAI, or whoever speaks like it. */
        OPEN_AI,
        /** Anthropic. */
        ANTHROPIC,
        /** Google. */
        GOOGLE,
        /** Groq. */
        GROQ,
        /** Amazon. */
        AWS_BEDROCK,
        /** NVIDIA. */
        NVIDIA,
        /** Deepgram itself. */
        DEEPGRAM
    }

    /** How much a model thinks. */
    public enum ReasoningMode {
        /** Not at all. */
        NONE,
        /** Hardly. */
        MINIMAL,
        /** A little. */
        LOW,
        /** Some. */
        MEDIUM,
        /** Much. */
        HIGH
    }

    /** Refuses what does not go together. */
    public Thinking {
        var keys = new Keys("provider " + Wire.name(provider));
        keys.check(
                Map.of(
                        "model", model,
                        "version", version,
                        "reasoning_mode", reasoningMode,
                        "endpoint", endpoint,
                        "credentials", credentials),
                taken(provider),
                needed(provider));
        keys.range("temperature", temperature, 0, provider == Provider.ANTHROPIC ? 1 : 2);
        checkContextLength(contextLength, endpoint.isPresent());
    }

    private static Set<String> taken(Provider provider) {
        var taken = new HashSet<>(Set.of("model", "endpoint"));
        switch (provider) {
            case OPEN_AI, GROQ -> taken.addAll(Set.of("version", "reasoning_mode"));
            case ANTHROPIC, GOOGLE -> taken.add("version");
            case AWS_BEDROCK -> taken.add("credentials");
            case NVIDIA, DEEPGRAM -> taken.add("reasoning_mode");
        }
        return taken;
    }

    private static Set<String> needed(Provider provider) {
        return switch (provider) {
            case OPEN_AI -> Set.of();
            case ANTHROPIC, GOOGLE, NVIDIA, DEEPGRAM -> Set.of("model");
            case GROQ, AWS_BEDROCK -> Set.of("model", "endpoint");
        };
    }

    private static void checkContextLength(Optional<String> length, boolean elsewhere) {
        length.ifPresent(given -> {
            if (!elsewhere) {
                throw new IllegalArgumentException("context_length needs an endpoint; remove it: " + given);
            }
            if (!given.equals("max") && !given.matches("[1-9][0-9]{0,8}")) {
                throw new IllegalArgumentException("context_length must be max or a number of characters: " + given);
            }
        });
    }

    /** {@return which model} */
    String modelName() {
        return model.orElse(DEFAULT_MODEL);
    }

    /** {@return whether Deepgram runs or pays for the model, and so limits what it is told} */
    boolean managed() {
        return endpoint.isEmpty();
    }
}
