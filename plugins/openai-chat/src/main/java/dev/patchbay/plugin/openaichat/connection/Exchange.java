package dev.patchbay.plugin.openaichat.connection;

import dev.patchbay.plugin.openaichat.stream.ServerFault;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One request and its answer.
 *
 * <p><b>Threads.</b> Any.
 */
public final class Exchange {
    private static final int REFUSAL_BYTES = 16_384;
    private static final int WHOLE_ANSWER_BYTES = 1 << 20;

    private final Listener listener;
    private final CompletableFuture<Ended> ended = new CompletableFuture<>();
    private volatile @Nullable StreamedAnswer stream;
    private volatile @Nullable CompletableFuture<HttpResponse<Ended>> response;
    private volatile boolean over;

    private Exchange(Listener listener) {
        this.listener = listener;
    }

    static Exchange begin(HttpClient client, HttpRequest request, Listener listener) {
        var exchange = new Exchange(listener);
        var response = client.sendAsync(request, exchange::body);
        exchange.response = response;
        if (exchange.over) {
            exchange.close();
        }
        // It completes the one that is looked at, so nothing is lost with the other.
        var _ = response.whenComplete(
                (answer, broken) -> exchange.ended.complete(answer != null ? answer.body() : exchange.broken(broken)));
        return exchange;
    }

    private Ended broken(Throwable why) {
        return why instanceof CancellationException ? new Ended.Cancelled() : new Ended.Broken(Breaks.named(why));
    }

    private BodySubscriber<Ended> body(ResponseInfo info) {
        listener.answered(Allowance.of(info.headers()));
        if (info.statusCode() / 100 != 2) {
            var wait = Waits.retryAfter(info.headers(), Instant.now());
            return new BodyText<>(
                    REFUSAL_BYTES, text -> new Ended.Refused(info.statusCode(), ServerFault.read(text), wait));
        }
        var type = info.headers().firstValue("content-type").orElse("").toLowerCase(Locale.ROOT);
        if (type.startsWith("application/json")) {
            return new BodyText<>(WHOLE_ANSWER_BYTES, this::whole);
        }
        var streamed = new StreamedAnswer(listener);
        stream = streamed;
        if (over) {
            streamed.cancel();
        }
        return streamed;
    }

    private Ended whole(String json) {
        var reader = new AnswerReader(listener);
        try {
            reader.read(json);
            return reader.over();
        } catch (IOException wrong) {
            return reader.ended(wrong);
        }
    }

    /** {@return how it ended, once it has} */
    public CompletableFuture<Ended> ended() {
        return ended;
    }

    /**
     * Nobody listens any longer: the connection is closed at once unless the answer is complete.
     *
     * @param why what {@link #ended} says then, if it says nothing yet
     */
    public void giveUp(Ended why) {
        ended.complete(why);
        close();
    }

    private void close() {
        over = true;
        var streamed = stream;
        if (streamed != null) {
            streamed.cancel();
        }
        var sent = response;
        if (sent != null) {
            sent.cancel(true);
        }
    }
}
