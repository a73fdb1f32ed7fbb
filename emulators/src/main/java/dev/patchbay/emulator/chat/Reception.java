package dev.patchbay.emulator.chat;

import dev.patchbay.emulator.chat.answer.ChatService;
import dev.patchbay.emulator.chat.scenario.Scenario;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/**
 * What all connections of a server share.
 *
 * <p><b>Threads.</b> Any.
 */
final class Reception {
    private final ChatService service;
    private final ServerSettings settings;
    private final long beginNanos = System.nanoTime();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Exchange> kept = new ArrayDeque<>();
    private final Map<Outcome, Integer> ends = new EnumMap<>(Outcome.class);
    private long keptBytes;
    private long tokens;
    private int requests;
    private int connections;

    Reception(Scenario scenario, ServerSettings settings) {
        service = new ChatService(scenario);
        this.settings = settings;
    }

    ChatService service() {
        return service;
    }

    /** Since the server started, ms. */
    long nowMillis() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - beginNanos);
    }

    int connected() {
        lock.lock();
        try {
            return ++connections;
        } finally {
            lock.unlock();
        }
    }

    Exchange welcome(String path, Map<String, String> headers, String body, int connection) {
        lock.lock();
        try {
            return new Exchange(++requests, nowMillis(), path, headers, body, connection);
        } finally {
            lock.unlock();
        }
    }

    /** The request was read. Only now is it shown to those who wait for it. */
    void arrived(Exchange exchange) {
        change(() -> {
            kept.add(exchange);
            keptBytes += exchange.body().length();
            while (keptBytes > settings.keepBytes() && !kept.isEmpty()) {
                keptBytes -= kept.remove().body().length();
            }
        });
    }

    /** A change of an exchange, for those who wait for it. */
    void change(Runnable what) {
        lock.lock();
        try {
            what.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void sent(Exchange exchange, int more) {
        change(() -> {
            tokens += more;
            exchange.sent(more, nowMillis());
        });
    }

    void ended(Exchange exchange, Outcome how) {
        change(() -> {
            ends.merge(how, 1, Integer::sum);
            exchange.ended(how, nowMillis());
        });
    }

    void tell(Exchange exchange, boolean fromClient, String what, String text) {
        long since = nowMillis() - exchange.atMillis();
        settings.watcher().happened(new Happening(exchange.number(), since, fromClient, what, text));
    }

    boolean watched() {
        return !settings.watcher().equals(Watcher.NONE);
    }

    List<Exchange> exchanges() {
        lock.lock();
        try {
            return List.copyOf(kept);
        } finally {
            lock.unlock();
        }
    }

    Counters counters() {
        lock.lock();
        try {
            return new Counters(
                    requests,
                    ends.getOrDefault(Outcome.ANSWERED, 0),
                    ends.getOrDefault(Outcome.REFUSED, 0),
                    ends.getOrDefault(Outcome.CANCELLED, 0),
                    ends.getOrDefault(Outcome.DROPPED, 0),
                    tokens,
                    connections);
        } finally {
            lock.unlock();
        }
    }

    Exchange await(String wish, Predicate<Exchange> wanted, Duration atMost)
            throws InterruptedException, TimeoutException {
        long left = atMost.toNanos();
        lock.lock();
        try {
            while (true) {
                for (Exchange exchange : kept) {
                    if (wanted.test(exchange)) {
                        return exchange;
                    }
                }
                if (left <= 0) {
                    throw new TimeoutException(
                            "no " + wish + " within " + atMost.toMillis() + " ms; there were " + kept);
                }
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
