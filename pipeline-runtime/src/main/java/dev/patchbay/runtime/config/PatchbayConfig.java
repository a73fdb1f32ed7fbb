package dev.patchbay.runtime.config;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The whole configuration, with every default filled in. Immutable; maps keep the order of the file.
 *
 * @param defaultProvider the provider or pipeline that answers calls
 * @param providers configured stages by name; only those that could be bound
 * @param tools configured tools by name; only those that could be bound
 * @param pipelines chains of providers by name; every provider named in one is in {@code providers}
 * @param transports settings of the ways in which calls arrive, by type
 * @param vad the detector of the caller's speech; empty for none
 * @param turn when the caller's turn ends
 * @param bargeIn when the caller interrupts the agent
 * @param noInput what follows when nobody says anything
 * @param onProviderFailure what becomes of a call whose provider is lost or fails; empty for the end at once
 * @param whileToolRuns what the caller hears while a tool runs
 * @param farewell after which words of the agent the call should end
 * @param playout how much agent audio is held
 * @param resampler how audio changes its rate
 * @param recording where calls are recorded; empty for nowhere
 * @param limits what a runaway call or flood of calls may take
 */
public record PatchbayConfig(
        String defaultProvider,
        Map<String, ProviderConfig> providers,
        Map<String, ToolConfig> tools,
        Map<String, PipelineConfig> pipelines,
        Map<String, TransportConfig> transports,
        Optional<ProviderConfig> vad,
        TurnConfig turn,
        BargeInConfig bargeIn,
        NoInputConfig noInput,
        Optional<OnProviderFailureConfig> onProviderFailure,
        WhileToolRunsConfig whileToolRuns,
        FarewellConfig farewell,
        PlayoutConfig playout,
        ResamplerConfig resampler,
        Optional<RecordingConfig> recording,
        LimitsConfig limits) {
    /** Copies the maps. */
    public PatchbayConfig {
        requireNonNull(defaultProvider, "defaultProvider");
        providers = ImmutableMap.copyOf(providers);
        tools = ImmutableMap.copyOf(tools);
        pipelines = ImmutableMap.copyOf(pipelines);
        transports = ImmutableMap.copyOf(transports);
        requireNonNull(vad, "vad");
        requireNonNull(turn, "turn");
        requireNonNull(bargeIn, "bargeIn");
        requireNonNull(noInput, "noInput");
        requireNonNull(onProviderFailure, "onProviderFailure");
        requireNonNull(whileToolRuns, "whileToolRuns");
        requireNonNull(farewell, "farewell");
        requireNonNull(playout, "playout");
        requireNonNull(resampler, "resampler");
        requireNonNull(recording, "recording");
        requireNonNull(limits, "limits");
    }

    /**
     * The pipeline of that name, or the provider of that name as a pipeline of one stage.
     *
     * @param providerOrPipeline a name from the file
     * @return the pipeline; empty when there is neither
     */
    public Optional<PipelineConfig> pipeline(String providerOrPipeline) {
        var pipeline = pipelines.get(providerOrPipeline);
        if (pipeline == null && providers.containsKey(providerOrPipeline)) {
            pipeline = new PipelineConfig(providerOrPipeline, List.of(providerOrPipeline), Map.of(), Optional.empty());
        }
        return Optional.ofNullable(pipeline);
    }
}
