package dev.patchbay.emulator.deepgram.agent;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The values of who listens, thinks and speaks, where the shape is right. */
final class ProviderValues {
    private static final List<String> REASONING = List.of("none", "minimal", "low", "medium", "high");
    private static final Set<String> OWN_SPEAKERS = Set.of("deepgram");
    private static final Set<String> BROUGHT_THINKERS = Set.of("groq", "aws_bedrock");

    private ProviderValues() {}

    static boolean isFlux(JsonNode provider) {
        return provider.path("model").stringValue("").startsWith("flux-");
    }

    static void listen(JsonNode provider) throws Refusal {
        String path = "agent.listen.provider";
        Values.word(provider, path, "version", List.of("v1", "v2"));
        boolean second = provider.path("version").stringValue("v1").equals("v2");
        if (provider.has("model") && isFlux(provider) != second) {
            throw Refusal.invalid("Invalid " + path + ": the model "
                    + provider.path("model").stringValue("") + " needs version " + (second ? "v1" : "v2"));
        }
        for (String ofSecond : List.of("language_hints", "eot_threshold", "eager_eot_threshold", "eot_timeout_ms")) {
            if (provider.has(ofSecond) && !second) {
                throw Refusal.invalid("Invalid " + path + "." + ofSecond + ": version v2 alone has it");
            }
        }
        Values.within(provider, path, "eot_threshold", 0.5, 1);
        Values.within(provider, path, "eager_eot_threshold", 0.3, 0.9);
        Values.within(provider, path, "eot_timeout_ms", 500, 60_000);
        if (provider.path("eager_eot_threshold").doubleValue(0)
                > provider.path("eot_threshold").doubleValue(0.7)) {
            throw Refusal.invalid("Invalid " + path + ".eager_eot_threshold: it is over eot_threshold");
        }
        if (provider.has("language_hints")
                && !provider.path("model").stringValue("").endsWith("-multi")) {
            throw Refusal.invalid("Invalid " + path + ".language_hints: flux-general-multi alone has them");
        }
    }

    static void think(JsonNode think) throws Refusal {
        for (JsonNode one : Values.each(think)) {
            String path = "agent.think.provider";
            var provider = one.path("provider");
            String type = provider.path("type").stringValue("");
            Values.within(provider, path, "temperature", 0, type.equals("anthropic") ? 1 : 2);
            Values.word(provider, path, "reasoning_mode", REASONING);
            boolean endpoint = one.has("endpoint");
            if (BROUGHT_THINKERS.contains(type) && !endpoint) {
                throw Refusal.invalid("Invalid agent.think: " + type + " needs an endpoint");
            }
            var length = one.path("context_length");
            if (!length.isMissingNode() && !endpoint) {
                throw Refusal.invalid("Invalid agent.think.context_length: only a custom endpoint has it");
            }
            if (length.isString() && !length.stringValue().equals("max")) {
                throw Refusal.invalid("Invalid agent.think.context_length: a number of characters, or max");
            }
        }
    }

    static void speak(JsonNode speak) throws Refusal {
        for (JsonNode one : Values.each(speak)) {
            String path = "agent.speak.provider";
            var provider = one.path("provider");
            String type = provider.path("type").stringValue("");
            if (!OWN_SPEAKERS.contains(type) && !one.has("endpoint")) {
                throw Refusal.invalid("Invalid agent.speak: " + type + " needs an endpoint");
            }
            Values.word(provider, path, "engine", List.of("generative", "long-form", "standard", "neural"));
            Values.within(provider, path, "volume", 0.5, 2);
            if (type.equals("deepgram")) {
                ownVoice(path, provider);
            }
        }
    }

    private static void ownVoice(String path, JsonNode provider) throws Refusal {
        Values.word(provider, path, "version", List.of("v1", "v2"));
        boolean second = provider.path("version").stringValue("v1").equals("v2");
        if (isFlux(provider) != second) {
            throw Refusal.invalid("Invalid " + path + ": the model "
                    + provider.path("model").stringValue("") + " needs version " + (second ? "v1" : "v2"));
        }
        Values.within(provider, path, "speed", second ? 0.5 : 0.7, 1.5);
        Values.within(provider, path, "expressivity", -2, 2);
        if (provider.has("expressivity") && !second) {
            throw Refusal.invalid("Invalid " + path + ".expressivity: version v2 alone has it");
        }
    }
}
