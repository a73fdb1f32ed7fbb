package dev.patchbay.bench.density;

import java.time.Duration;
import java.util.OptionalDouble;

/**
 * Processor time so far, of each side and of the machine.
 *
 * @param serverTime of the server
 * @param callersTime of the callers
 * @param farEndTime of the service behind the agents
 * @param machine of everybody
 * @param atNanos when that was
 */
record Cpu(Duration serverTime, Duration callersTime, Duration farEndTime, Neighbours machine, long atNanos) {
    static Cpu now(Server server, Child callers, FarEnd farEnd) {
        return new Cpu(server.cpu(), callers.cpu(), farEnd.cpu(), Neighbours.now(), System.nanoTime());
    }

    /** Parts of one core since an earlier look, as the next three. */
    double server(Cpu earlier) {
        return part(serverTime.minus(earlier.serverTime), earlier);
    }

    double callers(Cpu earlier) {
        return part(callersTime.minus(earlier.callersTime), earlier);
    }

    double farEnd(Cpu earlier) {
        return part(farEndTime.minus(earlier.farEndTime), earlier);
    }

    OptionalDouble others(Cpu earlier) {
        return machine.since(
                earlier.machine, ours().minus(earlier.ours()), Duration.ofNanos(atNanos - earlier.atNanos));
    }

    private Duration ours() {
        return serverTime.plus(callersTime).plus(farEndTime);
    }

    private double part(Duration used, Cpu earlier) {
        return used.toNanos() / (double) (atNanos - earlier.atNanos);
    }
}
