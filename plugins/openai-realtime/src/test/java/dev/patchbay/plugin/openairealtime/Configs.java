package dev.patchbay.plugin.openairealtime;

import dev.patchbay.api.config.Secret;
import dev.patchbay.plugin.openairealtime.OpenAiRealtimeConfig.Api;
import dev.patchbay.plugin.openairealtime.OpenAiRealtimeConfig.Auth;
import dev.patchbay.plugin.openairealtime.OpenAiRealtimeConfig.NoiseReduction;
import dev.patchbay.plugin.openairealtime.OpenAiRealtimeConfig.ReasoningEffort;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Settings for tests, from plain ones on. */
final class Configs {
    static final TurnDetection SERVER_VAD = new TurnDetection(
            TurnDetection.Type.SERVER_VAD, 0.5, 300, 500, Optional.empty(), TurnDetection.Eagerness.AUTO, true, true);
    static final TurnDetection PUSH_TO_TALK = new TurnDetection(
            TurnDetection.Type.NONE, 0.5, 300, 500, Optional.empty(), TurnDetection.Eagerness.AUTO, true, true);
    static final StayConnected QUICK = new StayConnected(2_000, 500, 3_000, 10_000, 55);

    /** Calls side by side would wait for one another at the console, which is the console's fault and not theirs. */
    private static final Logger QUIET = Logger.getLogger("dev.patchbay.plugin");

    static {
        QUIET.setLevel(Level.WARNING);
    }

    String baseUrl = "ws://127.0.0.1:1/v1";
    Api api = Api.GA;
    Auth auth = Auth.BEARER;
    String greeting = "Hello!";
    TurnDetection turns = SERVER_VAD;
    InputTranscription words = new InputTranscription("gpt-4o-mini-transcribe", Optional.empty(), Optional.empty());
    StayConnected connection = QUICK;
    int sendIntervalMs = 20;
    Optional<List<String>> tools = Optional.empty();
    Optional<List<String>> modalities = Optional.empty();
    Optional<Double> temperature = Optional.empty();
    List<String> outputModalities = List.of("audio");
    NoiseReduction noise = NoiseReduction.NONE;
    Optional<Integer> most = Optional.empty();
    Optional<ReasoningEffort> effort = Optional.empty();
    Tracing tracing = new Tracing(false, Optional.empty(), Optional.empty());
    String key = "sk-test";

    OpenAiRealtimeConfig build() {
        return new OpenAiRealtimeConfig(
                new Secret(key),
                baseUrl,
                auth,
                api,
                "gpt-realtime",
                "marin",
                "Be brief.",
                greeting,
                turns,
                words,
                noise,
                most,
                1.0,
                outputModalities,
                effort,
                tools,
                tracing,
                sendIntervalMs,
                1_500,
                connection,
                temperature,
                modalities,
                Optional.empty());
    }
}
