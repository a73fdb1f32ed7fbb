package dev.patchbay.plugin.openaichat.connection;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * The body of a streamed answer. What arrives is read where it arrives; the next is asked for when that is done.
 *
 * <p><b>Threads.</b> The client's; {@link #cancel} from any.
 */
final class StreamedAnswer implements BodySubscriber<Ended> {
    private final AnswerReader reader;
    private final CompletableFuture<Ended> ended = new CompletableFuture<>();
    private volatile Flow.@Nullable Subscription subscription;
    private volatile boolean cancelled;

    StreamedAnswer(Listener listener) {
        this.reader = new AnswerReader(listener);
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
        if (reader.done()) {
            // The rest is read all the same, so that the connection can be used again.
            ended.complete(reader.over());
        }
        var more = subscription;
        if (more != null && !cancelled) {
            more.request(1);
        }
    }

    @Override
    public void onError(Throwable broken) {
        ended.complete(reader.ended(broken));
    }

    @Override
    public void onComplete() {
        ended.complete(reader.over());
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
