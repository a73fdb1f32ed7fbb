package dev.patchbay.plugin.openaichat.connection;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.Function;

/**
 * Reads a body that is no stream, but no more than is reasonable.
 *
 * @param <T> what is made of the text
 */
final class BodyText<T> implements BodySubscriber<T> {
    private final int mostBytes;
    private final Function<String, T> meaning;
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private final CompletableFuture<T> read = new CompletableFuture<>();

    BodyText(int mostBytes, Function<String, T> meaning) {
        this.mostBytes = mostBytes;
        this.meaning = meaning;
    }

    @Override
    public CompletionStage<T> getBody() {
        return read;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (var buffer : buffers) {
            var bytes = new byte[Math.min(buffer.remaining(), mostBytes - text.size())];
            buffer.get(bytes);
            text.writeBytes(bytes);
        }
    }

    @Override
    public void onError(Throwable broken) {
        onComplete(); // what there is may say enough
    }

    @Override
    public void onComplete() {
        read.complete(meaning.apply(text.toString(StandardCharsets.UTF_8)));
    }
}
