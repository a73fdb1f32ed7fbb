package dev.patchbay.testkit;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.Encoding;
import dev.patchbay.api.media.FormatSet;
import dev.patchbay.api.stage.Stage;
import dev.patchbay.api.stage.StageFactory;
import dev.patchbay.api.stage.StageSpec;
import dev.patchbay.api.tool.Tool;
import dev.patchbay.api.transport.TransportSpec;
import dev.patchbay.runtime.negotiation.LinkRule;
import dev.patchbay.runtime.negotiation.PipelineShape;
import dev.patchbay.runtime.playout.Playout;
import dev.patchbay.runtime.session.Blueprint;
import dev.patchbay.runtime.session.Farewells;
import dev.patchbay.runtime.session.OnFailure;
import dev.patchbay.runtime.tool.Toolbox;
import dev.patchbay.runtime.turn.TurnRules;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a test session is made of: stages in order, a caller, rules. Everything has a default except the stages. */
public final class TestSetup {
    /** Turn-taking as sessions have it unless told otherwise: no protections, 400 ms of speech interrupt, 500 ms of silence end a turn. */
    public static final TurnRules PLAIN_TURNS =
            new TurnRules(TurnRules.BargeIn.AT_ONCE.withMinMs(400), TurnRules.NoInput.NEVER, 500, false, true);

    private final Map<String, StageSpec> specs = new LinkedHashMap<>();
    private final Map<String, Supplier<Stage>> makers = new HashMap<>();
    private final Map<String, LinkRule> rules = new HashMap<>();
    private final List<Tool> tools = new ArrayList<>();
    private TransportSpec caller = oneFormat(AudioFormat.mono(Encoding.PCM16, 8_000));
    private @Nullable String detector;
    private boolean noDetector;
    private @Nullable TurnRules turns;
    private Playout.Marks playout = Playout.Marks.of(Duration.ofSeconds(2));
    private Blueprint.Prompts prompts = Blueprint.Prompts.NONE;
    private Farewells farewells = new Farewells(List.of());
    private int toolResultBytes = Toolbox.RESULT_BYTES;
    private Blueprint.Limits limits =
            new Blueprint.Limits(Duration.ofSeconds(5), Duration.ZERO, Duration.ofSeconds(10));
    private OnFailure onFailure = OnFailure.END;
    private @Nullable VirtualTime time;
    private @Nullable Duration acknowledgedAfter;

    private final Companions companions;

    TestSetup(Companions companions) {
        this.companions = companions;
    }

    /**
     * Adds a stage behind those that are there. A detector listens beside them instead.
     *
     * @param name unique in this pipeline
     * @param factory describes and creates it
     * @param config its settings
     * @param <C> the settings' type
     * @return this
     */
    public <C extends Record> TestSetup stage(String name, StageFactory<C> factory, C config) {
        return stage(name, factory.describe(config), () -> factory.create(config));
    }

    /**
     * Adds a stage that has no factory.
     *
     * @param name unique in this pipeline
     * @param spec its shape
     * @param maker makes it, once a session
     * @return this
     */
    public TestSetup stage(String name, StageSpec spec, Supplier<Stage> maker) {
        if (makers.put(name, maker) != null) {
            throw new IllegalArgumentException("there is a stage " + name + " already; names are unique");
        }
        if (spec.kind() == StageSpec.Kind.DETECTOR) {
            detector = name;
        }
        specs.put(name, spec);
        return this;
    }

    /**
     * A caller with one format both ways.
     *
     * @param format what it sends and takes; {@code pcm16 8000} unless told otherwise
     * @return this
     */
    public TestSetup caller(AudioFormat format) {
        return caller(oneFormat(format));
    }

    /**
     * A caller.
     *
     * @param formats what it sends, the first of them, and what it takes
     * @return this
     */
    public TestSetup caller(TransportSpec formats) {
        caller = formats;
        return this;
    }

    /**
     * Uses another detector than {@link LevelDetector}.
     *
     * @param factory describes and creates it
     * @param config its settings
     * @param <C> the settings' type
     * @return this
     */
    public <C extends Record> TestSetup detector(StageFactory<C> factory, C config) {
        return stage("detector", factory, config);
    }

    /**
     * Does without a detector: nobody but the provider hears the caller speak.
     *
     * @return this
     */
    public TestSetup noDetector() {
        noDetector = true;
        return this;
    }

    /**
     * Uses other rules of turn-taking than {@link #PLAIN_TURNS}.
     *
     * @param turnRules whole, including who leads
     * @return this
     */
    public TestSetup turns(TurnRules turnRules) {
        turns = turnRules;
        return this;
    }

    /**
     * Sets how much agent audio is held before its provider waits.
     *
     * @param length 2 s unless told otherwise
     * @return this
     */
    public TestSetup playout(Duration length) {
        return playout(Playout.Marks.of(length));
    }

    /**
     * Sets all marks of the playout.
     *
     * @param marks 2 s, half of it as the low-water mark and no start threshold unless told otherwise
     * @return this
     */
    public TestSetup playout(Playout.Marks marks) {
        playout = marks;
        return this;
    }

    /**
     * Sets what a silent caller is told; when, the rules of turn-taking say.
     *
     * @param words as many as the rules ask
     * @return this
     */
    public TestSetup prompts(Blueprint.Prompts words) {
        prompts = words;
        return this;
    }

    /**
     * Gives the caller a buffer that acknowledges what it has played, as a carrier's media stream does.
     *
     * @param delay how far it is behind what it is sent
     * @return this
     */
    public TestSetup acknowledging(Duration delay) {
        acknowledgedAfter = delay;
        return this;
    }

    @Nullable Duration acknowledgedAfter() {
        return acknowledgedAfter;
    }

    /**
     * Sets how long each phase may take.
     *
     * @param phases 5 s to start, no limit of the call, 10 s for the goodbye unless told otherwise
     * @return this
     */
    public TestSetup limits(Blueprint.Limits phases) {
        limits = phases;
        return this;
    }

    /**
     * Sets what becomes of the call when a provider is lost or fails.
     *
     * @param what the end at once unless told otherwise
     * @return this
     */
    public TestSetup onFailure(OnFailure what) {
        onFailure = what;
        return this;
    }

    /**
     * Says something of one link, as an operator does.
     *
     * @param link such as {@code caller -> local}
     * @param rule prefer or pin
     * @return this
     */
    public TestSetup rule(String link, LinkRule rule) {
        rules.put(link, rule);
        return this;
    }

    /**
     * Gives agents functions to call.
     *
     * @param more with distinct names
     * @return this
     */
    public TestSetup tools(Tool... more) {
        tools.addAll(List.of(more));
        return this;
    }

    /**
     * Sets the largest result of a function that an agent is told.
     *
     * @param bytes in UTF-8; 64 KiB unless told otherwise
     * @return this
     */
    public TestSetup toolResultBytes(int bytes) {
        toolResultBytes = bytes;
        return this;
    }

    /**
     * Sets after which words of the agent the call should end.
     *
     * @param phrases in any case and punctuation; none unless told otherwise
     * @return this
     */
    public TestSetup farewells(String... phrases) {
        farewells = new Farewells(List.of(phrases));
        return this;
    }

    /**
     * Runs on a time that other sessions share.
     *
     * @param shared turned by the test
     * @return this
     */
    public TestSetup on(VirtualTime shared) {
        time = shared;
        return this;
    }

    /**
     * Never runs ahead of the wall clock: for a stage whose provider answers over a real socket.
     *
     * @return this
     */
    public TestSetup notFasterThanReal() {
        return on(VirtualTime.notFasterThanReal());
    }

    /**
     * Connects the caller and starts the stages.
     *
     * @return the session, at 0 ms
     */
    public TestSession start() {
        return TestSession.start(this);
    }

    private static TransportSpec oneFormat(AudioFormat format) {
        return new TransportSpec(FormatSet.of(format), FormatSet.of(format));
    }

    VirtualTime time() {
        if (time == null) {
            time = VirtualTime.create();
        }
        return time;
    }

    TransportSpec caller() {
        return caller;
    }

    Companions companions() {
        return companions;
    }

    /** What a session is made from; every stage passes {@code watch} on its way in. */
    Blueprint blueprint(Watching watch) {
        Map<String, StageSpec> all = new LinkedHashMap<>(specs);
        Map<String, Supplier<Stage>> makes = new HashMap<>(makers);
        if (detector == null && !noDetector) {
            all.put("detector", LevelDetector.spec());
            makes.put("detector", LevelDetector::new);
        }
        Map<String, Supplier<Stage>> watched = new HashMap<>();
        makes.forEach((name, maker) -> watched.put(name, () -> watch.over(name, maker.get())));
        return new Blueprint(
                shape(all),
                watched,
                new Toolbox(tools, toolResultBytes),
                turnRules(),
                prompts,
                farewells,
                playout,
                limits,
                failing(watch));
    }

    private OnFailure failing(Watching watch) {
        var voice = onFailure
                .voice()
                .map(one -> new OnFailure.Voice(
                        one.node(),
                        () -> watch.over(one.node().name(), one.maker().get())));
        return new OnFailure(
                voice, onFailure.waitingAfterMs(), onFailure.waiting(), onFailure.farewell(), onFailure.terminate());
    }

    private PipelineShape shape(Map<String, StageSpec> all) {
        List<PipelineShape.Node> stages = new ArrayList<>();
        Optional<PipelineShape.Node> listener = Optional.empty();
        for (var entry : all.entrySet()) {
            var node = new PipelineShape.Node(entry.getKey(), entry.getValue());
            if (node.spec().kind() == StageSpec.Kind.DETECTOR) {
                listener = Optional.of(node);
            } else {
                stages.add(node);
            }
        }
        return new PipelineShape("test", caller, stages, listener, rules);
    }

    private TurnRules turnRules() {
        if (turns != null) {
            return turns;
        }
        boolean leads =
                specs.values().stream().anyMatch(spec -> spec.kind() != StageSpec.Kind.DETECTOR && spec.detectsTurns());
        return new TurnRules(
                PLAIN_TURNS.bargeIn(), PLAIN_TURNS.noInput(), PLAIN_TURNS.silenceDurationMs(), leads, !noDetector);
    }

    /** Puts a watch over a stage. */
    @FunctionalInterface
    interface Watching {
        Stage over(String name, Stage stage);
    }
}
