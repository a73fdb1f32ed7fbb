package dev.patchbay.runtime.pipeline;

import dev.patchbay.api.stage.Stage;
import dev.patchbay.api.stage.StageFactory;
import dev.patchbay.api.stage.StageSpec;
import dev.patchbay.api.tool.Tool;
import dev.patchbay.api.tool.ToolSpec;
import dev.patchbay.api.transport.Transport;
import dev.patchbay.api.transport.TransportFactory;
import dev.patchbay.api.transport.TransportSpec;
import dev.patchbay.runtime.config.OnProviderFailureConfig;
import dev.patchbay.runtime.config.PatchbayConfig;
import dev.patchbay.runtime.config.PipelineConfig;
import dev.patchbay.runtime.config.ProviderConfig;
import dev.patchbay.runtime.config.TransportConfig;
import dev.patchbay.runtime.negotiation.PipelineShape;
import dev.patchbay.runtime.playout.Playout;
import dev.patchbay.runtime.plugin.Plugins;
import dev.patchbay.runtime.session.Blueprint;
import dev.patchbay.runtime.session.Farewells;
import dev.patchbay.runtime.session.OnFailure;
import dev.patchbay.runtime.tool.Toolbox;
import dev.patchbay.runtime.turn.TurnRules;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The pipelines of one configuration.
 *
 * <p>Immutable; safe for any thread.
 */
public final class Pipelines {
    private final PatchbayConfig config;
    private final Plugins plugins;
    private final ToolShelf tools;

    /**
     * The pipelines of one configuration.
     *
     * @param config valid
     * @param plugins brings every type that the configuration names
     */
    public Pipelines(PatchbayConfig config, Plugins plugins) {
        this.config = config;
        this.plugins = plugins;
        this.tools = new ToolShelf(config.tools(), plugins.tools(), plugins.toolFactories());
    }

    /** {@return the pipelines that the file lists, then one for every provider that can be a pipeline by itself} */
    public List<PipelineConfig> all() {
        var all = new LinkedHashMap<String, PipelineConfig>(config.pipelines());
        config.pipeline(config.defaultProvider()).ifPresent(pipeline -> all.putIfAbsent(pipeline.name(), pipeline));
        return List.copyOf(all.values());
    }

    /** {@return the pipeline that calls get} */
    public PipelineConfig standard() {
        return named(config.defaultProvider());
    }

    /**
     * A pipeline by name.
     *
     * @param name of a pipeline, or of a provider that is one by itself
     * @return the pipeline
     * @throws IllegalArgumentException when there is none; the message lists what there is
     */
    public PipelineConfig named(String name) {
        return config.pipeline(name)
                .orElseThrow(() -> new IllegalArgumentException("no pipeline and no provider \"" + name
                        + "\"; there are " + config.pipelines().keySet() + " and "
                        + config.providers().keySet()));
    }

    /**
     * What there is to negotiate.
     *
     * @param pipeline whose providers are all there
     * @param caller what the transport brings and takes
     * @return the shape
     */
    public PipelineShape shape(PipelineConfig pipeline, TransportSpec caller) {
        return new PipelineShape(
                pipeline.name(),
                caller,
                pipeline.stages().stream()
                        .map(name -> new PipelineShape.Node(
                                name, bound(provider(name)).spec()))
                        .toList(),
                detector()
                        .map(vad -> new PipelineShape.Node(
                                PipelineConfig.VAD, bound(vad).spec())),
                Map.copyOf(pipeline.links()));
    }

    /** Whether every provider of a pipeline was bound; if not, the configuration's problems say why. */
    public boolean complete(PipelineConfig pipeline) {
        return config.providers().keySet().containsAll(pipeline.stages());
    }

    /** Why the configured detector can't be one, if so. */
    Optional<String> detectorFault() {
        return detector()
                .filter(vad -> bound(vad).spec().kind() != StageSpec.Kind.DETECTOR)
                .map(vad -> "\"" + vad.type()
                        + "\" is no detector; name a stage type that is one, such as webrtc, or none");
    }

    /** The provider that speaks when others fail, if one is named that was bound. */
    Optional<PipelineShape.Node> standIn() {
        return voice().map(provider ->
                new PipelineShape.Node(provider.name(), bound(provider).spec()));
    }

    private Optional<ProviderConfig> voice() {
        return config.onProviderFailure()
                .flatMap(OnProviderFailureConfig::voice)
                .flatMap(name -> Optional.ofNullable(config.providers().get(name)));
    }

    private OnFailure onFailure() {
        return config.onProviderFailure()
                .map(failure -> new OnFailure(
                        standIn().map(node -> new OnFailure.Voice(node, bound(provider(node.name()))::create)),
                        failure.waiting().afterMs(),
                        failure.waiting().say(),
                        failure.say(),
                        failure.then() == OnProviderFailureConfig.Then.HANG_UP))
                .orElse(OnFailure.END);
    }

    /** What is wrong with configured tools, by name. */
    Map<String, String> toolFaults() {
        return tools.faults();
    }

    /**
     * The tools that a pipeline's stages may call.
     *
     * @param pipeline whose tools are all there
     * @return as it names them; or all, if it names none
     */
    public List<ToolSpec> tools(PipelineConfig pipeline) {
        return tools.of(pipeline).stream().map(Tool::spec).toList();
    }

    private Optional<ProviderConfig> detector() {
        return config.vad();
    }

    private ProviderConfig provider(String name) {
        var provider = config.providers().get(name);
        if (provider == null) {
            throw new IllegalArgumentException("no provider \"" + name + "\"; there are "
                    + config.providers().keySet());
        }
        return provider;
    }

    /** All that it takes to make sessions of a pipeline. */
    public Blueprint blueprint(PipelineConfig pipeline, TransportSpec caller) {
        var makers = new LinkedHashMap<String, Supplier<Stage>>();
        detector().ifPresent(vad -> makers.put(PipelineConfig.VAD, bound(vad)::create));
        pipeline.stages().forEach(name -> makers.put(name, bound(provider(name))::create));
        var shape = shape(pipeline, caller);
        return new Blueprint(
                shape,
                makers,
                new Toolbox(tools.of(pipeline), config.limits().toolResultBytes()),
                turns(shape),
                new Blueprint.Prompts(
                        config.noInput().prompts(),
                        config.noInput().goodbye(),
                        new Blueprint.Filler(
                                Duration.ofMillis(config.whileToolRuns().afterMs()),
                                config.whileToolRuns().say().orElse(""))),
                new Farewells(config.farewell().phrases()),
                marks(),
                new Blueprint.Limits(
                        Duration.ofMillis(config.limits().startTimeoutMs()),
                        Duration.ofMinutes(config.limits().maxCallMinutes()),
                        Duration.ofMillis(config.limits().goodbyeTimeoutMs())),
                onFailure());
    }

    private TurnRules turns(PipelineShape shape) {
        var bargeIn = config.bargeIn();
        var noInput = config.noInput();
        return new TurnRules(
                new TurnRules.BargeIn(
                        bargeIn.enabled(),
                        bargeIn.dtmf(),
                        bargeIn.minMs(),
                        bargeIn.unconfirmedMs(),
                        bargeIn.initialProtectionMs(),
                        bargeIn.greetingProtectionMs(),
                        bargeIn.postTtsEndProtectionMs(),
                        bargeIn.cooldownMs()),
                new TurnRules.NoInput(noInput.timeoutMs(), noInput.prompts().size()),
                config.turn().silenceDurationMs(),
                shape.stages().stream()
                        .anyMatch(node ->
                                node.spec().detectsTurns() && node.spec().kind() != StageSpec.Kind.DETECTOR),
                shape.detector().isPresent());
    }

    private Playout.Marks marks() {
        var playout = config.playout();
        return new Playout.Marks(
                Duration.ofMillis(playout.bufferMs()),
                Duration.ofMillis(playout.startMs()),
                Duration.ofMillis(playout.lowWater()));
    }

    /** {@return what a configured transport's calls bring and take} */
    public TransportSpec caller(TransportConfig transport) {
        return transport(transport).spec();
    }

    /** {@return a new transport, not yet listening} */
    public Transport open(TransportConfig transport) {
        return transport(transport).create();
    }

    private BoundStage<?> bound(ProviderConfig provider) {
        return BoundStage.of(plugins.stage(provider.type()).orElseThrow(() -> missing(provider.type())), provider);
    }

    private BoundTransport<?> transport(TransportConfig transport) {
        return BoundTransport.of(
                plugins.transport(transport.type()).orElseThrow(() -> missing(transport.type())), transport);
    }

    private static IllegalArgumentException missing(String type) {
        return new IllegalArgumentException("no plugin brings type " + type);
    }

    /** A factory with the settings that fit it. */
    private record BoundStage<C extends Record>(StageFactory<C> factory, C settings) {
        static <C extends Record> BoundStage<C> of(StageFactory<C> factory, ProviderConfig provider) {
            return new BoundStage<>(factory, factory.configType().cast(provider.settings()));
        }

        StageSpec spec() {
            return factory.describe(settings);
        }

        Stage create() {
            return factory.create(settings);
        }
    }

    private record BoundTransport<C extends Record>(TransportFactory<C> factory, C settings) {
        static <C extends Record> BoundTransport<C> of(TransportFactory<C> factory, TransportConfig transport) {
            return new BoundTransport<>(factory, factory.configType().cast(transport.settings()));
        }

        TransportSpec spec() {
            return factory.describe(settings);
        }

        Transport create() {
            return factory.create(settings);
        }
    }
}
