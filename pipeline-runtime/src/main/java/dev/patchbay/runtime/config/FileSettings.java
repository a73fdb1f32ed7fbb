package dev.patchbay.runtime.config;

import dev.patchbay.api.config.Setting;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The keys at the top of the file that mean the same whatever the plugins. */
record FileSettings(
        @Setting(value = "The provider or pipeline that answers calls.", fallback = "local")
        String defaultProvider,

        @Setting("Chains of providers by name.") Map<String, PipelineSettings> pipelines,

        @Setting("When the caller's turn ends.") TurnConfig turn,

        @Setting("When the caller's speech interrupts the agent.")
        BargeInConfig bargeIn,

        @Setting("What follows when nobody says anything.") NoInputConfig noInput,

        @Setting(
                "What becomes of a call whose provider is lost or fails. Without this section such a call ends at once.")
        Optional<OnProviderFailureConfig> onProviderFailure,

        @Setting("What the caller hears while a tool runs.") WhileToolRunsConfig whileToolRuns,

        @Setting("How the log learns that the agent said goodbye and did not hang up.")
        FarewellConfig farewell,

        @Setting("The buffer between the agent and the line.")
        PlayoutConfig playout,

        @Setting("How audio changes its sample rate.") ResamplerConfig resampler,

        @Setting("Recordings of calls. Without this section there are none.")
        Optional<RecordingConfig> recording,

        @Setting("What calls may take at most.") LimitsConfig limits) {
    static final String PROVIDERS = "providers";
    static final String TOOLS = "tools";
    static final String VAD = "vad";
    static final String TYPE = "type";

    /** What a file without providers has. */
    static final String DEFAULT_PROVIDERS = "{local: {type: local}}";

    /** The detector's type when the file names none. */
    static final String DEFAULT_VAD = "webrtc";

    /** The detector's type for no detector. */
    static final String NO_VAD = "none";

    /** The transport of a file that names none. */
    static final String DEFAULT_TRANSPORT = "audiosocket";

    static final Shape SHAPE = Shape.of(FileSettings.class);

    /** Keys whose settings depend on the plugins, beside the transports' types. */
    static final Set<String> TYPED = Set.of(PROVIDERS, TOOLS, VAD);
}
