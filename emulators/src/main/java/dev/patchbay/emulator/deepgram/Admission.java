package dev.patchbay.emulator.deepgram;

import dev.patchbay.emulator.deepgram.scenario.HandshakeRefusal;
import dev.patchbay.emulator.deepgram.scenario.Scenario;
import dev.patchbay.emulator.deepgram.scenario.SocketKind;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a handshake is let in, before anybody looks at what it asks for.
 *
 * <p><b>Threads.</b> Any.
 */
final class Admission {
    private final Scenario scenario;
    private final Map<SocketKind, AtomicInteger> asked = new EnumMap<>(SocketKind.class);
    private final Map<SocketKind, AtomicInteger> inside = new EnumMap<>(SocketKind.class);
    private final AtomicInteger askedAny = new AtomicInteger();

    Admission(Scenario scenario) {
        this.scenario = scenario;
        for (SocketKind kind : SocketKind.values()) {
            asked.put(kind, new AtomicInteger());
            inside.put(kind, new AtomicInteger());
        }
    }

    /** Null when it is let in; it counts as inside then, until {@link #left}. */
    @Nullable Refused refusal(SocketKind socket, Credentials credentials) {
        var wrong = credentials.refusal(scenario.auth());
        if (wrong != null) {
            return wrong;
        }
        var scripted = scripted(
                socket, askedAny.incrementAndGet(), count(asked, socket).incrementAndGet());
        if (scripted != null) {
            return scripted;
        }
        int most = scenario.concurrent().getOrDefault(socket, Integer.MAX_VALUE);
        if (count(inside, socket).incrementAndGet() > most) {
            left(socket);
            return Refused.usual(429);
        }
        return null;
    }

    void left(SocketKind socket) {
        count(inside, socket).decrementAndGet();
    }

    private static AtomicInteger count(Map<SocketKind, AtomicInteger> counts, SocketKind socket) {
        var count = counts.get(socket);
        if (count == null) {
            throw new IllegalStateException("no count of " + socket);
        }
        return count;
    }

    /** Refusals of all sockets and those of this one have each their own row. */
    private @Nullable Refused scripted(SocketKind socket, int numberOfAll, int number) {
        int lastOfAll = 0;
        int last = 0;
        for (HandshakeRefusal refusal : scenario.handshake()) {
            if (refusal.socket() == null) {
                lastOfAll += refusal.connections();
                if (numberOfAll <= lastOfAll) {
                    return Refused.by(refusal);
                }
            } else if (refusal.socket() == socket) {
                last += refusal.connections();
                if (number <= last) {
                    return Refused.by(refusal);
                }
            }
        }
        return null;
    }
}
