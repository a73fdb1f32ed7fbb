package dev.patchbay.emulator.openai;

import dev.patchbay.emulator.openai.scenario.Scenario;
import dev.patchbay.emulator.openai.session.RealtimeSession;
import dev.patchbay.emulator.sound.Studio;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What all connections of a server share. It knows every connection while the server keeps events, else the last 1000.
 *
 * <p><b>Threads.</b> Any.
 */
final class Reception {
    private static final int MOST_KNOWN = 1_000;

    private final Scenario scenario;
    private final ServerSettings settings;
    private final Admission admission;
    private final Studio studio = new Studio();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition more = lock.newCondition();
    private final List<Connection> connections = new ArrayList<>();
    private int welcomed;

    Reception(Scenario scenario, ServerSettings settings) {
        this.scenario = scenario;
        this.settings = settings;
        admission = new Admission(scenario);
        RealtimeSession.prepare(scenario, studio);
    }

    Admission admission() {
        return admission;
    }

    RealtimeSession.Setup setup(String model, int connection) {
        return new RealtimeSession.Setup(
                scenario, studio, model, connection, Instant.now().getEpochSecond());
    }

    Connection welcome(String uri) {
        lock.lock();
        try {
            var connection = new Connection(++welcomed, uri, settings);
            connections.add(connection);
            if (connections.size() > MOST_KNOWN) {
                connections.removeFirst();
            }
            more.signalAll();
            return connection;
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

    Connection await(int number, Duration atMost) throws InterruptedException, TimeoutException {
        long left = atMost.toNanos();
        lock.lock();
        try {
            while (welcomed < number) {
                if (left <= 0) {
                    throw new TimeoutException("connection " + number + " did not come within " + atMost.toMillis()
                            + " ms; there were " + welcomed);
                }
                left = more.awaitNanos(left);
            }
            return connections.stream()
                    .filter(connection -> connection.number() == number)
                    .findFirst()
                    .orElseThrow();
        } finally {
            lock.unlock();
        }
    }
}
