package dev.patchbay.bench.density;

import java.time.Duration;
import java.util.OptionalDouble;

/**
 * Processor time so far, of each side and of the machine.
 *
 * @param serverTime of the server
 * @param callersTime of the callers
 * @param machine of everybody
 * @param atNanos when that was
 */
record Cpu(Duration serverTime, Duration callersTime, Neighbours machine, long atNanos) {
    static Cpu now(Server server, Child callers) {
        return new Cpu(server.cpu(), callers.cpu(), Neighbours.now(), System.nanoTime());
    }

    /** Parts of one core since an earlier look, as the next two. */
    double server(Cpu earlier) {
        return part(serverTime.minus(earlier.serverTime), earlier);
    }

    double callers(Cpu earlier) {
        return part(callersTime.minus(earlier.callersTime), earlier);
    }

    OptionalDouble others(Cpu earlier) {
        var ours = serverTime.plus(callersTime).minus(earlier.serverTime).minus(earlier.callersTime);
        return machine.since(earlier.machine, ours, Duration.ofNanos(atNanos - earlier.atNanos));
    }

    private double part(Duration used, Cpu earlier) {
        return used.toNanos() / (double) (atNanos - earlier.atNanos);
    }
}
