package dev.patchbay.testkit;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.runtime.graph.Lending;
import dev.patchbay.runtime.negotiation.PipelineShape;
import dev.patchbay.runtime.negotiation.Plan;
import dev.patchbay.runtime.session.SessionEvent;
import dev.patchbay.runtime.session.Sessions;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** A session of the real runtime for the calls of a transport under test, with a companion as its agent. */
final class TransportSession {
    private final Recorder recorder = new Recorder();
    private final Companions companions = new Companions();
    private final Sessions sessions;

    TransportSession(VirtualTime time) {
        var setup = new TestSetup(companions)
                .stage("agent", CompanionAgent.spec(CompanionAgent.anyLinear()), () -> companions.agent)
                .noDetector();
        var blueprint = setup.blueprint((name, stage) -> stage);
        var surroundings =
                TestSession.surroundings(time, time.threads(), new SimpleMeterRegistry(), Lending.PLAIN, recorder);
        this.sessions = new Sessions("test", surroundings, () -> blueprint, 1);
    }

    Sessions sessions() {
        return sessions;
    }

    CompanionAgent agent() {
        return companions.agent;
    }

    boolean started() {
        return !recorder.events().isEmpty();
    }

    boolean over() {
        return recorder.closed();
    }

    String endReason() {
        return recorder.events().getLast() instanceof SessionEvent.Ended ended
                ? ended.reason().code()
                : "not over";
    }

    /** What the caller sends. */
    AudioFormat inbound() {
        return (AudioFormat) plan().link(PipelineShape.CALLER, "agent").produced();
    }

    /** What the caller is sent. */
    AudioFormat outbound() {
        return (AudioFormat) plan().link("agent", PipelineShape.CALLER).consumed();
    }

    private Plan plan() {
        return ((SessionEvent.Started) recorder.events().getFirst()).plan();
    }

    /** How much of the caller reached the agent, in milliseconds. */
    long heardMillis() {
        return companions.agent.heard().stream()
                .mapToLong(
                        frame -> frame.format().duration(frame.samples().length).toMillis())
                .sum();
    }
}
