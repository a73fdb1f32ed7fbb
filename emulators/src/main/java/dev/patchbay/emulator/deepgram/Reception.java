package dev.patchbay.emulator.deepgram;

import dev.patchbay.emulator.deepgram.scenario.Scenario;
import dev.patchbay.emulator.deepgram.scenario.SocketKind;
import dev.patchbay.emulator.deepgram.session.Service;
import dev.patchbay.emulator.sound.Studio;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What all connections of a server share. It knows the last 1000 connections.
 *
 * <p><b>Threads.</b> Any.
 */
final class Reception {
    private static final int MOST_KNOWN = 1_000;

    private final Scenario scenario;
    private final ServerSettings settings;
    private final Admission admission;
    private final Map<SocketKind, Service> services;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition more = lock.newCondition();
    private final List<Connection> connections = new ArrayList<>();
    private final Map<SocketKind, Integer> numbers = new EnumMap<>(SocketKind.class);

    Reception(Scenario scenario, ServerSettings settings) {
        this.scenario = scenario;
        this.settings = settings;
        admission = new Admission(scenario);
        services = Services.of(scenario, new Studio());
    }

    Scenario scenario() {
        return scenario;
    }

    Admission admission() {
        return admission;
    }

    @Nullable Service service(SocketKind socket) {
        return services.get(socket);
    }

    /** A number for a connection that is being accepted. */
    Connection number(SocketKind socket, Connection.Handshake handshake) {
        lock.lock();
        try {
            return new Connection(socket, numbers.merge(socket, 1, Integer::sum), handshake, settings);
        } finally {
            lock.unlock();
        }
    }

    /** It is a WebSocket now. */
    void welcome(Connection connection) {
        lock.lock();
        try {
            connections.add(connection);
            if (connections.size() > MOST_KNOWN) {
                connections.removeFirst();
            }
            more.signalAll();
        } finally {
            lock.unlock();
        }
    }

    List<Connection> connections() {
        lock.lock();
        try {
            return List.copyOf(connections);
        } finally {
            lock.unlock();
        }
    }

    Connection await(SocketKind socket, int number, Duration atMost) throws InterruptedException, TimeoutException {
        long left = atMost.toNanos();
        lock.lock();
        try {
            while (true) {
                for (Connection connection : connections) {
                    if (connection.socket() == socket && connection.number() == number) {
                        return connection;
                    }
                }
                if (left <= 0) {
                    throw new TimeoutException("connection " + number + " of " + socket.path() + " did not come within "
                            + atMost.toMillis() + " ms; there were " + numbers);
                }
                left = more.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
