package dev.patchbay.plugin.openaichat.connection;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The body of a streamed answer. What arrives is read where it arrives; the next is asked for when that is done. After the
 * server has said that it is done, the rest is read too, so that the connection can be used again, but not for long.
 *
 * <p><b>Threads.</b> The client's; {@link #cancel} from any.
 */
final class StreamedAnswer implements BodySubscriber<Ended> {
    private static final Duration REST = Duration.ofSeconds(1);

    private final AnswerReader reader;
    private final Duration longestRest;
    private final CompletableFuture<Ended> ended = new CompletableFuture<>();
    private final CompletableFuture<Boolean> over = new CompletableFuture<>();
    private boolean done;
    private volatile Flow.@Nullable Subscription subscription;
    private volatile boolean cancelled;

    StreamedAnswer(Listener listener) {
        this(listener, REST);
    }

    /** @param longestRest how long the body may go on after its end */
    StreamedAnswer(Listener listener, Duration longestRest) {
        this.reader = new AnswerReader(listener);
        this.longestRest = longestRest;
    }

    @Override
    public CompletionStage<Ended> getBody() {
        return ended;
    }

    @Override
    public void onSubscribe(Flow.Subscription begun) {
        subscription = begun;
        if (cancelled) {
            begun.cancel();
        } else {
            begun.request(1);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        try {
            for (var buffer : buffers) {
                if (!cancelled) {
                    reader.read(buffer);
                }
            }
        } catch (IOException wrong) {
            ended.complete(reader.ended(wrong));
            cancel();
        }
        if (reader.done() && !done) {
            done = true;
            ended.complete(reader.over());
            // It closes the connection, so nothing is lost with the future.
            var _ = over.orTimeout(longestRest.toMillis(), TimeUnit.MILLISECONDS)
                    .whenComplete((whole, late) -> {
                        if (late != null) {
                            cancel();
                        }
                    });
        }
        var more = subscription;
        if (more != null && !cancelled) {
            more.request(1);
        }
    }

    @Override
    public void onError(Throwable broken) {
        ended.complete(reader.ended(broken));
        over.complete(true);
    }

    @Override
    public void onComplete() {
        ended.complete(reader.over());
        over.complete(true);
    }

    /** Closes the connection. */
    void cancel() {
        cancelled = true;
        var open = subscription;
        if (open != null) {
            open.cancel();
        }
    }
}
