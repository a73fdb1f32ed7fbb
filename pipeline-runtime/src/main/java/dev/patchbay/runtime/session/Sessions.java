package dev.patchbay.runtime.session;

import dev.patchbay.api.transport.Call;
import dev.patchbay.api.transport.Transport;
import dev.patchbay.api.transport.TransportSpec;
import dev.patchbay.runtime.metrics.Meter;
import dev.patchbay.runtime.negotiation.Negotiation;
import dev.patchbay.runtime.negotiation.Plan;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the calls of one transport and runs each as a session.
 *
 * <p><b>Threads.</b> Any number of calls at once.
 */
public final class Sessions implements Transport.CallHandler {
    private static final Logger log = LoggerFactory.getLogger(Sessions.class);
    private static final AtomicLong COUNTER = new AtomicLong();

    private final String transport;
    private final Surroundings surroundings;
    private final Supplier<Blueprint> blueprints;
    private final int maxCalls;
    private final Set<Session> running = ConcurrentHashMap.newKeySet();

    /**
     * Sessions of one transport.
     *
     * @param transport its type
     * @param surroundings what all sessions share
     * @param blueprints gives each new call its pipeline
     * @param maxCalls sessions at once, beyond which calls are refused
     */
    public Sessions(String transport, Surroundings surroundings, Supplier<Blueprint> blueprints, int maxCalls) {
        this.transport = transport;
        this.surroundings = surroundings;
        this.blueprints = blueprints;
        this.maxCalls = maxCalls;
    }

    @Override
    public void handle(Call call) {
        try (call) {
            if (running.size() >= maxCalls) {
                refused(
                        "max-calls",
                        "call " + call.id() + ": " + maxCalls + " sessions are running; raise limits.max_calls");
                return;
            }
            var blueprint = blueprints.get();
            var shape = blueprint.shape().withCaller(new TransportSpec(call.inbound(), call.outbound()));
            switch (surroundings.negotiator().solve(shape)) {
                case Negotiation.Impossible impossible ->
                    refused("no-plan", "call " + call.id() + ": " + impossible.refusals());
                case Plan plan -> {
                    var started = surroundings.time().instant();
                    var info = new SessionInfo(nextId(), call.id(), transport, shape.name(), started);
                    run(new Session(info, surroundings, blueprint, shape, plan, call));
                }
            }
        } catch (StageNotCreated failed) {
            refused("stage-not-created", "call " + call.id() + ": " + failed.getMessage());
        } catch (RuntimeException bug) {
            log.error("a call over {} failed before its session began", transport, bug);
            surroundings
                    .meters()
                    .counter(Meter.CALLS_REFUSED, transport, "internal-error")
                    .increment();
        }
    }

    private void run(Session session) {
        running.add(session);
        try {
            session.run();
        } finally {
            running.remove(session);
        }
    }

    private static String nextId() {
        return "s" + COUNTER.incrementAndGet();
    }

    @Override
    public void refused(String reason, String detail) {
        surroundings.meters().counter(Meter.CALLS_REFUSED, transport, reason).increment();
        log.warn("{} refused a call ({}): {}", transport, reason, detail);
    }

    /** {@return sessions under way} */
    public int active() {
        return running.size();
    }

    /** Ends every session at once. */
    public void shutDown() {
        running.forEach(session -> session.end(EndReason.SHUT_DOWN));
    }

    /**
     * Waits until nothing is left of any session.
     *
     * @param patience for each of them
     */
    public void awaitEnd(Duration patience) {
        try {
            for (var session : List.copyOf(running)) {
                if (!session.awaitEnd(patience)) {
                    log.error(
                            "session {} did not end within {} s", session.info().id(), patience.toSeconds());
                }
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
