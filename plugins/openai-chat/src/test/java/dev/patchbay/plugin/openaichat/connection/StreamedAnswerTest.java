package dev.patchbay.plugin.openaichat.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.plugin.openaichat.stream.Chunk;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the body of an answer ends. */
final class StreamedAnswerTest {
    private static final String HELLO = "data: {\"choices\":[{\"delta\":{\"content\":\"Hello\"}}]}\n\n";
    private static final String STOP = "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n";

    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    private final StreamedAnswer answer = new StreamedAnswer(new Deaf(), Duration.ofMillis(20));

    private static final class Deaf implements Listener {
        @Override
        public void answered(List<Allowance> allowances) {
            // Nobody counts.
        }

        @Override
        public void chunk(Chunk chunk) {
            // Nobody listens.
        }

        @Override
        public void nonsense() {
            // Nobody minds.
        }
    }

    private final class Subscription implements Flow.Subscription {
        @Override
        public void request(long n) {
            // The test sends what it likes.
        }

        @Override
        public void cancel() {
            closed.complete(null);
        }
    }

    private void receives(String... texts) {
        answer.onSubscribe(new Subscription());
        for (var text : texts) {
            answer.onNext(List.of(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8))));
        }
    }

    private Ended ended() throws Exception {
        return answer.getBody().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Test
    void aBodyThatHasNoEndAfterTheAnswersIsClosed() throws Exception {
        receives(HELLO, STOP, "data: [DONE]\n\n");
        assertThat(ended()).isEqualTo(new Ended.Finished("stop"));
        closed.get(10, TimeUnit.SECONDS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"data: {\"error\":{\"message\":\"late\"}}\n\n", "data: {{\n\ndata: {{\n\ndata: {{\n\n"})
    void nothingThatComesAfterItsEndSpoilsAnAnswer(String rest) throws Exception {
        receives(HELLO, STOP, rest, rest);
        answer.onComplete();
        assertThat(ended()).isEqualTo(new Ended.Finished("stop"));
    }

    @Test
    void aBodyThatEndsAfterThoughtsAloneIsBroken() throws Exception {
        receives("data: {\"choices\":[{\"delta\":{\"reasoning\":\"Hm\"}}]}\n\n");
        answer.onComplete();
        assertThat(ended()).isEqualTo(new Ended.Broken("the answer broke off"));
    }

    @Test
    void aBodyThatEndsWithoutAWordOfItIsUnmarked() throws Exception {
        receives(HELLO);
        answer.onComplete();
        assertThat(ended()).isEqualTo(new Ended.Unmarked());
    }
}
