package dev.patchbay.plugin.openairealtime;

import dev.patchbay.api.config.Secret;
import dev.patchbay.api.config.Setting;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The settings of an {@code openai-realtime} agent.
 *
 * @param apiKey the key
 * @param baseUrl where the API is
 * @param auth how the key is shown
 * @param api which dialect the server speaks
 * @param model any name
 * @param voice any name
 * @param instructions blank for the server's own
 * @param greeting blank for none
 * @param turnDetection who finds the caller's turns
 * @param inputTranscription the caller's words
 * @param noiseReduction before the model listens
 * @param maxOutputTokens of one answer
 * @param speed of speech
 * @param outputModalities audio
 * @param reasoningEffort of models that reason
 * @param tools which of the pipeline's
 * @param tracing at OpenAI
 * @param sendIntervalMs milliseconds of audio in a message
 * @param dtmfPauseMs milliseconds
 * @param connection how it is made and kept
 * @param temperature beta alone
 * @param modalities beta alone
 * @param maxResponseOutputTokens beta alone
 */
public record OpenAiRealtimeConfig(
        @Setting("The key, as ${OPENAI_API_KEY}. Anything for a server that wants none.")
        Secret apiKey,

        @Setting(
                value = "Where the API is: wss, ws, https or http. /realtime is added when it is not there.",
                fallback = "wss://api.openai.com/v1")
        String baseUrl,

        @Setting(value = "How the key is shown: bearer as OpenAI wants it, api_key as Azure does.", fallback = "bearer")
        Auth auth,

        @Setting(
                value =
                        "Which dialect the server speaks. OpenAI has switched beta off; some compatible servers know nothing "
                                + "else.",
                fallback = "ga")
        Api api,

        @Setting(value = "Which model answers; on Azure the name of the deployment.", fallback = "gpt-realtime-2.1")
        String model,

        @Setting(
                value =
                        "Who speaks: alloy, ash, ballad, coral, echo, sage, shimmer, verse, marin, cedar, or another that the "
                                + "server has.",
                fallback = "marin")
        String voice,

        @Setting(
                value = "What the model is told of itself, once for the whole call. Blank: what the server tells it.",
                fallback =
                        "You are a friendly assistant who answers the telephone. Speak in one or two short sentences at a "
                                + "time. When the caller has said goodbye, say goodbye and hang up.")
        String instructions,

        @Setting(
                value = "What the model says when the call is up. Blank: it waits for the caller.",
                fallback = "Hello! How can I help you?")
        String greeting,

        @Setting("Who finds out that the caller speaks, and has finished.")
        TurnDetection turnDetection,

        @Setting("Whether and how the caller's words are written down.")
        InputTranscription inputTranscription,

        @Setting(
                value = "Removes noise before the model listens: near_field for handsets and headsets, far_field for "
                        + "speakerphones.",
                fallback = "none")
        NoiseReduction noiseReduction,

        @Setting(
                value = "How many tokens one answer may have, tool calls included. Absent: as many as the model can.",
                min = 1,
                max = 4_096)
        Optional<Integer> maxOutputTokens,

        @Setting(value = "How fast the model speaks.", fallback = "1.0", min = 0.25, max = 1.5)
        double speed,

        @Setting(value = "What the model answers with. A telephone takes audio.", fallback = "[audio]")
        List<String> outputModalities,

        @Setting("How much a model that reasons thinks before it speaks. Absent: as the server does.")
        Optional<ReasoningEffort> reasoningEffort,

        @Setting("Which of the pipeline's tools this model is offered. Absent: all of them.")
        Optional<List<String>> tools,

        @Setting("Traces that OpenAI keeps.") Tracing tracing,

        @Setting(
                value =
                        "How much of the caller's audio goes into one message: 20, 40 or 60 ms. Messages are what a call "
                                + "costs; more in each costs less, and delays by as much.",
                fallback = "20")
        int sendIntervalMs,

        @Setting(
                value =
                        "Keys that the caller presses are told to the model once none was pressed for so long, or with #.",
                fallback = "1500",
                min = 100,
                max = 10_000)
        int dtmfPauseMs,

        @Setting("How the connection is made and kept.") StayConnected connection,

        @Setting(value = "api: beta alone. How free the model is in its choice of words.", min = 0.6, max = 1.2)
        Optional<Double> temperature,

        @Setting("api: beta alone, instead of output_modalities.")
        Optional<List<String>> modalities,

        @Setting(value = "api: beta alone, instead of max_output_tokens.", min = 1, max = 4_096)
        Optional<Integer> maxResponseOutputTokens) {
    static final int SHORTEST_INTERVAL_MS = 20;
    private static final Set<Integer> SEND_INTERVALS = Set.of(SHORTEST_INTERVAL_MS, 40, 60);

    /** How the key is shown. */
    public enum Auth {
        /** {@code Authorization: Bearer}. */
        BEARER,
        /** {@code api-key}. */
        API_KEY
    }

    /** A dialect of the protocol. */
    public enum Api {
        /** The one that OpenAI has spoken since August 2025. */
        GA,
        /** The one before, switched off at OpenAI in May 2026. */
        BETA
    }

    /** What is done about noise. */
    public enum NoiseReduction {
        /** Nothing. */
        NONE,
        /** For a microphone near the mouth. */
        NEAR_FIELD,
        /** For a microphone in the room. */
        FAR_FIELD
    }

    /** How much a model thinks. */
    public enum ReasoningEffort {
        /** Hardly. */
        MINIMAL,
        /** A little. */
        LOW,
        /** Some. */
        MEDIUM,
        /** Much. */
        HIGH,
        /** As much as it can. */
        XHIGH
    }

    /** Refuses what does not go together. */
    public OpenAiRealtimeConfig {
        outputModalities = List.copyOf(outputModalities);
        tools = tools.map(List::copyOf);
        modalities = modalities.map(List::copyOf);
        if (!SEND_INTERVALS.contains(sendIntervalMs)) {
            throw new IllegalArgumentException("send_interval_ms must be 20, 40 or 60: " + sendIntervalMs);
        }
        Endpoint.check(baseUrl);
        checkModalities(outputModalities);
        modalities.ifPresent(named -> {
            if (!named.contains("audio")) {
                throw new IllegalArgumentException(
                        "modalities must contain audio, because the caller hears what the model answers: " + named);
            }
        });
        if (api == Api.GA) {
            onlyInBeta("temperature", temperature, "GA models have none; remove it");
            onlyInBeta("modalities", modalities, "write output_modalities");
            onlyInBeta("max_response_output_tokens", maxResponseOutputTokens, "write max_output_tokens");
        }
    }

    private static void checkModalities(List<String> modalities) {
        if (modalities.size() > 1) {
            throw new IllegalArgumentException("output_modalities is one of audio and text since the API's general "
                    + "availability, never both; audio always comes with its text, so write [audio]: " + modalities);
        }
        if (!modalities.equals(List.of("audio"))) {
            throw new IllegalArgumentException(
                    "output_modalities must be [audio], because the caller hears what the model answers: "
                            + modalities);
        }
    }

    private static void onlyInBeta(String key, Optional<?> value, String remedy) {
        value.ifPresent(given -> {
            throw new IllegalArgumentException(key + " belongs to api: beta; " + remedy + ": " + given);
        });
    }
}
