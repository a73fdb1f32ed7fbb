package dev.patchbay.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.runtime.thread.Threads;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MailboxTest {
    /** Runs nothing until told to, so that one thread can play them all. */
    private static final class Later implements Threads {
        final Deque<Runnable> started = new ArrayDeque<>();

        @Override
        public Thread start(String name, Runnable task) {
            started.add(task);
            return Thread.currentThread();
        }
    }

    private final Later threads = new Later();
    private final List<String> taken = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();
    private final AtomicLong dropped = new AtomicLong();
    private final Mailbox mailbox = new Mailbox("test", 4, threads, this::take, dropped::addAndGet, failures::add);

    private void take(ByteBuffer bytes) {
        var text = new StringBuilder();
        while (bytes.hasRemaining()) {
            text.append((char) bytes.get());
        }
        taken.add(text.toString());
    }

    private void audio(String text) {
        mailbox.audio(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void audioThatFindsTheSessionIdleIsTakenOnTheSpot() {
        audio("ab");
        assertThat(taken).containsExactly("ab");
        assertThat(threads.started).isEmpty();
    }

    @Test
    void whatComesDuringATurnWaitsForItsEndInOrder() {
        mailbox.run(() -> {
            audio("ab");
            mailbox.execute(() -> taken.add("task"));
            audio("cd");
            assertThat(taken).isEmpty();
        });
        assertThat(taken).containsExactly("ab", "task", "cd");
    }

    @Test
    void theOldestAudioIsDroppedAndNeverATask() {
        mailbox.run(() -> {
            audio("aa");
            mailbox.execute(() -> taken.add("first"));
            audio("bb");
            mailbox.execute(() -> taken.add("second"));
            audio("cc");
            audio("dd");
        });
        assertThat(taken).containsExactly("first", "second", "cc", "dd");
        assertThat(dropped).hasValue(4);
    }

    @Test
    void aPieceLongerThanTheQueueIsKeptAlone() {
        mailbox.run(() -> {
            audio("aa");
            audio("bbbbbb");
        });
        assertThat(taken).containsExactly("bbbbbb");
    }

    @Test
    void theBoundFollowsTheFormat() {
        mailbox.limit(2);
        mailbox.run(() -> {
            audio("aa");
            audio("bb");
        });
        assertThat(taken).containsExactly("bb");
    }

    @Test
    void executeNeverRunsOnTheCallersThread() {
        mailbox.execute(() -> taken.add("task"));
        mailbox.execute(() -> taken.add("next"));
        assertThat(taken).isEmpty();
        assertThat(threads.started).hasSize(1);
        threads.started.remove().run();
        assertThat(taken).containsExactly("task", "next");
    }

    @Test
    void knowsWhoIsInTheTurn() {
        assertThat(mailbox.inTurn()).isFalse();
        mailbox.run(() -> assertThat(mailbox.inTurn()).isTrue());
        assertThat(mailbox.inTurn()).isFalse();
        assertThat(mailbox.runner()).isNull();
    }

    @Test
    void whatThrowsDoesNotKeepTheTurn() {
        mailbox.run(() -> {
            mailbox.execute(() -> {
                throw new IllegalStateException("queued");
            });
            throw new IllegalStateException("first");
        });
        audio("ab");
        assertThat(failures).extracting(Throwable::getMessage).containsExactly("first", "queued");
        assertThat(taken).containsExactly("ab");
    }

    @Test
    void anyNumberOfThreadsBringItemsAndOneAtATimeIsInTheTurn() throws InterruptedException {
        var inside = new AtomicInteger();
        var overlaps = new AtomicInteger();
        var done = new CountDownLatch(4_000);
        var shared = new Mailbox("test", 1_000, Threads.VIRTUAL, bytes -> {}, bytes -> {}, failures::add);
        Runnable task = () -> {
            if (inside.incrementAndGet() > 1) {
                overlaps.incrementAndGet();
            }
            Thread.onSpinWait();
            inside.decrementAndGet();
            done.countDown();
        };
        IntStream.range(0, 4)
                .forEach(thread -> Thread.ofVirtual().start(() -> {
                    for (int i = 0; i < 500; i++) {
                        shared.run(task);
                        shared.execute(task);
                        shared.audio(ByteBuffer.allocate(2));
                    }
                }));
        done.await();
        assertThat(overlaps).hasValue(0);
    }
}
