package dev.patchbay.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.api.event.StageEvent;
import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.FormatSet;
import dev.patchbay.api.media.Framing;
import dev.patchbay.api.stage.Interruption;
import dev.patchbay.api.stage.Interruption.Heard;
import dev.patchbay.api.stage.Stage;
import dev.patchbay.api.stage.StageContext;
import dev.patchbay.api.stage.StageSpec;
import dev.patchbay.api.stage.Utterance;
import dev.patchbay.api.transport.Call;
import dev.patchbay.api.transport.TransportSpec;
import dev.patchbay.runtime.graph.Lending;
import dev.patchbay.runtime.graph.Resampling;
import dev.patchbay.runtime.metrics.CallMeters;
import dev.patchbay.runtime.negotiation.Conversion;
import dev.patchbay.runtime.negotiation.PipelineShape;
import dev.patchbay.runtime.playout.Paced;
import dev.patchbay.runtime.playout.Playout;
import dev.patchbay.runtime.playout.SlotWheel;
import dev.patchbay.runtime.session.Blueprint;
import dev.patchbay.runtime.session.Farewells;
import dev.patchbay.runtime.session.OnFailure;
import dev.patchbay.runtime.session.SessionEvent;
import dev.patchbay.runtime.session.SessionObserver;
import dev.patchbay.runtime.session.Sessions;
import dev.patchbay.runtime.session.Surroundings;
import dev.patchbay.runtime.tool.Toolbox;
import dev.patchbay.runtime.turn.TurnRules;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One call through the real session, in which everything that may happen happens at random, on the test's thread: what the
 * session would give to a thread of its own runs at once.
 */
final class FuzzedSession {
    private static final AudioFormat FORMAT = AudioFormat.parse("pcm16 8000");
    /** More than is ever written ahead, so that no write waits on the only thread there is. */
    private static final Duration CAPACITY = Duration.ofMinutes(2);

    private static final int STEPS = 3_000;
    private static final int TICKS_TO_END = 60 * 50;

    private final Random random;
    private final TurnRules rules;
    private final boolean acknowledged;
    private final boolean filtered;
    private final HeardModel model;
    private final SlotWheel wheel = new SlotWheel();
    private final Map<String, Utterance> open = new LinkedHashMap<>();
    private final Map<String, Integer> finished = new HashMap<>();
    private final FakeStage agent = new FakeStage();
    private final FakeStage detector = new FakeStage();
    private final FuzzedCall call;
    private final Sessions sessions;
    private long millis;
    private int utterances;
    private int seen;
    private int cancels;
    private int holds;
    private boolean ended;
    private @Nullable AssertionError failure;

    FuzzedSession(Random random, TurnRules rules) {
        this.random = random;
        this.rules = rules;
        this.acknowledged = random.nextInt(3) == 0;
        this.filtered = random.nextInt(3) == 0;
        this.model = new HeardModel(acknowledged);
        this.call = new FuzzedCall(FORMAT, acknowledged, model::heard, model::cleared);
        var blueprint = blueprint();
        this.sessions = new Sessions("fuzz", surroundings(), () -> blueprint, 1);
        agent.onCall = name -> {
            if (name.equals("interrupt")) {
                noting(() -> interrupted(agent.interruptions.getLast()));
            }
        };
    }

    int interruptions() {
        return agent.interruptions.size();
    }

    int cancels() {
        return cancels;
    }

    int holds() {
        return holds;
    }

    void run() throws InterruptedException {
        var reader = Thread.ofVirtual().start(() -> sessions.handle(call));
        var farEnd = call.farEnd();
        try {
            for (int step = 0; step < STEPS && !ended; step++) {
                step(farEnd);
                if (failure != null) {
                    throw failure;
                }
            }
            if (!ended) {
                farEnd.hangup();
            }
            for (int tick = 0; tick < TICKS_TO_END && !ended; tick++) {
                tick();
            }
            assertThat(ended).as("a session that does not end").isTrue();
        } finally {
            sessions.shutDown();
        }
        nothingLeft(reader);
    }

    /** What fails in the session's turn would otherwise end the session and nothing else. */
    private void noting(Runnable check) {
        try {
            check.run();
        } catch (AssertionError failed) {
            failure = failure == null ? failed : failure;
        }
    }

    private void nothingLeft(Thread reader) throws InterruptedException {
        assertThat(reader.join(Duration.ofSeconds(10)))
                .as("the reader has left")
                .isTrue();
        assertThat(wheel.size()).isZero();
        assertThat(sessions.active()).isZero();
        assertThat(agent.calls).endsWith("inputEnded", "close");
        long frames = model.frames();
        tick();
        assertThat(model.frames()).isEqualTo(frames);
        assertThat(open.values()).allMatch(Utterance::cancelled);
    }

    private void step(Call.Receiver farEnd) throws InterruptedException {
        switch (random.nextInt(40)) {
            case 0, 1, 2 -> begin();
            case 3, 4, 5, 6, 7, 8 -> write();
            case 9 -> close();
            case 10 -> cancel();
            case 11, 12, 13, 14 -> hears(detector, new StageEvent.SpeechStarted(1, ago()));
            case 15 -> hears(detector, new StageEvent.SpeechPaused(ago()));
            case 16 -> hears(detector, new StageEvent.SpeechResumed(ago()));
            case 17, 18, 19 -> hears(detector, new StageEvent.SpeechStopped(ago()));
            case 20, 21 -> hears(agent, new StageEvent.SpeechStarted(1, ago()));
            case 22 -> hears(agent, new StageEvent.SpeechStopped(ago()));
            case 23 -> hears(agent, new StageEvent.TurnEnded(1));
            case 24 -> hears(agent, new StageEvent.TurnResumed());
            case 25 -> farEnd.dtmf('5');
            case 26 -> acknowledge(farEnd);
            case 27 -> leave(farEnd);
            default -> tick();
        }
    }

    private Duration ago() {
        return Duration.ofMillis(random.nextInt(100));
    }

    private void hears(FakeStage stage, StageEvent event) {
        stage.context().publish(event);
    }

    private void begin() {
        if (open.size() < 3) {
            var id = "u" + utterances++;
            open.put(id, agent.context().begin(id));
        }
    }

    private Optional<String> any() {
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(List.copyOf(open.keySet()).get(random.nextInt(open.size())));
    }

    private void write() throws InterruptedException {
        var id = any().orElse("");
        var utterance = open.get(id);
        if (utterance == null) {
            return;
        }
        int samples = 1 + random.nextInt(random.nextBoolean() ? 200 : 1_000);
        if (utterance.cancelled()) {
            assertThat(utterance.write(ByteBuffer.allocate(2 * samples))).isFalse();
            open.remove(id);
        } else {
            var audio = ByteBuffer.wrap(Bytes.of(model.write(id, samples), FORMAT));
            int first = random.nextInt(audio.limit() + 1); // cuts samples in half
            assertThat(utterance.write(audio.slice(0, first))).isTrue();
            assertThat(utterance.write(audio.slice(first, audio.limit() - first)))
                    .isTrue();
        }
    }

    private void close() {
        any().ifPresent(id -> {
            var utterance = open.remove(id);
            if (utterance != null) {
                utterance.close();
            }
        });
    }

    private void cancel() {
        any().ifPresent(id -> {
            var utterance = open.remove(id);
            if (utterance != null && !utterance.cancelled()) {
                model.cancelled(id);
                assertHeard(utterance.cancel());
                cancels++;
            }
        });
    }

    private void interrupted(Interruption interruption) {
        interruption.utterances().forEach(heard -> {
            assertHeard(heard);
            assertThat(finished).doesNotContainKey(heard.utterance());
            model.cancelled(heard.utterance());
        });
        assertThat(open.values()).allMatch(Utterance::cancelled);
        open.clear();
    }

    private void assertHeard(Heard heard) {
        var id = heard.utterance();
        assertThat(samples(heard.played())).as("heard of %s", id).isEqualTo(model.played(id));
        assertThat(samples(heard.written())).as("written of %s", id).isEqualTo(model.size(id));
    }

    private static long samples(Duration duration) {
        return Math.round(duration.toNanos() * 8 / 1e6);
    }

    private void acknowledge(Call.Receiver farEnd) {
        seen = Math.toIntExact(Math.max(seen, model.frames() - random.nextInt(20)));
        if (acknowledged) {
            model.acknowledge(seen);
        }
        farEnd.played(seen);
    }

    private void leave(Call.Receiver farEnd) {
        if (random.nextInt(40) == 0) {
            if (random.nextBoolean()) {
                farEnd.hangup();
            } else {
                open.values().forEach(Utterance::close);
                open.clear();
                agent.context().session().hangUpWhenHeard("fuzz");
            }
        }
    }

    private void tick() {
        for (int i = 0; i < Paced.PERIOD_MS; i++) {
            wheel.advance(millis++);
        }
        if (acknowledged) {
            model.acknowledge(model.frames() - 250); // so old, it has been played or never will be
        }
    }

    private void event(SessionEvent event) {
        switch (event) {
            case SessionEvent.Held _ -> holds++;
            case SessionEvent.AgentStopped(long at, String id, long played, boolean complete) -> {
                assertThat(finished.put(id, 1)).as("%s ends once", id).isNull();
                assertThat(played).isEqualTo(model.played(id) / 8);
                assertThat(complete && model.played(id) != model.size(id)).isFalse();
            }
            case SessionEvent.Ended _ -> ended = true;
            case SessionEvent _ -> {}
        }
    }

    private Blueprint blueprint() {
        Map<String, Supplier<Stage>> stages =
                Map.of("agent", () -> agent, "detector", () -> detector, "filter", FuzzedSession::passingOn);
        var filter = new PipelineShape.Node("filter", StageSpec.filter(FormatSet.of(FORMAT), Framing.ANY));
        var speaker = FakeStage.agent("pcm16 8000");
        var node = new PipelineShape.Node("agent", rules.providerLeads() ? speaker.withTurnDetection() : speaker);
        var shape = new PipelineShape(
                "fuzz",
                new TransportSpec(FormatSet.of(FORMAT), FormatSet.of(FORMAT)),
                filtered ? List.of(node, filter) : List.of(node),
                Optional.of(new PipelineShape.Node("detector", LevelDetector.spec())),
                Map.of());
        var start = Duration.ofMillis(random.nextBoolean() ? 0 : random.nextInt(100));
        return new Blueprint(
                shape,
                stages,
                Toolbox.empty(),
                rules,
                new Blueprint.Prompts(List.of("Hello?"), "Goodbye."),
                new Farewells(List.of()),
                new Playout.Marks(CAPACITY, start, Duration.ZERO),
                new Blueprint.Limits(Duration.ofSeconds(5), Duration.ZERO, Duration.ofSeconds(10)),
                OnFailure.END);
    }

    private static FakeStage passingOn() {
        return FakeStage.hearing(StageContext::emit);
    }

    private Surroundings surroundings() {
        return new Surroundings(
                Resampling.negotiator(Conversion.Preset.STANDARD),
                wheel,
                FuzzedSession::atOnce,
                InstantSource.system(),
                new CallMeters(new SimpleMeterRegistry()),
                Lending.PLAIN,
                info -> new SessionObserver() {
                    @Override
                    public void event(SessionEvent event) {
                        noting(() -> FuzzedSession.this.event(event));
                    }
                });
    }

    private static Thread atOnce(String name, Runnable task) {
        task.run();
        return Thread.currentThread();
    }
}
