package dev.patchbay.plugin.openaichat;

import dev.patchbay.api.PipelineException;
import dev.patchbay.api.event.StageEvent;
import dev.patchbay.api.stage.StageContext;
import dev.patchbay.plugin.openaichat.connection.Backoff;
import dev.patchbay.plugin.openaichat.connection.Ended;
import dev.patchbay.plugin.openaichat.history.Message;
import dev.patchbay.plugin.openaichat.stream.CallPieces.Made;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One answer of the model: asked for, spoken while it comes, and asked for again when it fails or breaks off.
 *
 * <p><b>Threads.</b> {@link #give} runs on a thread of the session, where it only waits. What the server says is read, cut
 * into sentences and written to the utterance on the thread that the HTTP client reads the connection with, so that there
 * is no hop between the two. {@link #cancel} in the session's turn: it closes the connection at once.
 */
final class Answer {
    /**
     * What came of it.
     *
     * @param text the words that were written
     * @param calls the functions that the model calls
     */
    record Given(String text, List<Made> calls) {}

    /**
     * What is asked.
     *
     * @param utterance under which the answer is spoken
     * @param messages of the conversation
     * @param use of functions
     */
    record Question(String utterance, List<Message> messages, RequestBody.ToolUse use) {}

    private final StageContext session;
    private final OpenAiChatConfig config;
    private final Server server;
    private final RequestBody requests;
    private final Outage outage;
    private final Question question;
    private final Spoken spoken;
    private final Patience patience;
    private final CountDownLatch unwanted = new CountDownLatch(1);
    private volatile @Nullable Attempt attempt;
    private volatile @Nullable CountDownLatch rest;

    Answer(
            StageContext session,
            OpenAiChatConfig config,
            Server server,
            RequestBody requests,
            Outage outage,
            Question question,
            Spoken spoken) {
        this.session = session;
        this.config = config;
        this.server = server;
        this.requests = requests;
        this.outage = outage;
        this.question = question;
        this.spoken = spoken;
        this.patience = new Patience(
                Duration.ofMillis(config.giveUpAfterMs()),
                new Backoff(() -> ThreadLocalRandom.current().nextDouble()),
                () -> session.clock().millis());
    }

    /** Asks until there is an answer, and hands it over in the session's turn; not when it was cancelled. */
    void give(Consumer<Given> then) throws InterruptedException {
        while (unwanted.getCount() > 0) {
            var asked = new Attempt(session, config, spoken, outage, question.utterance());
            attempt = asked;
            if (unwanted.getCount() == 0) {
                return;
            }
            int before = spoken.text().length();
            boolean usage = server.tellsUsage();
            var ended = asked.ask(server, requests.of(messages(), question.use(), usage));
            switch (ended) {
                case Ended.Cancelled cancelled -> {
                    return;
                }
                case Ended.Finished(String reason) -> {
                    finish(reason);
                    var given = new Given(spoken.text(), asked.calls().made());
                    session.execute(() -> then.accept(given));
                    return;
                }
                case Ended.Refused refused when usage && refusesUsage(refused) -> server.refusesUsage();
                case Ended.Refused refused -> again(refused, asked);
                case Ended.Failed failed -> again(failed, asked);
                case Ended.Broken broken -> again(broken, asked);
                case Ended.TimedOut late -> again(late, asked);
                case Ended.Nonsense nonsense -> again(nonsense, asked);
            }
            if (spoken.text().length() > before) {
                patience.progress();
            }
        }
    }

    private List<Message> messages() {
        var written = spoken.text();
        if (written.isEmpty()) {
            return question.messages();
        }
        var messages = new ArrayList<>(question.messages());
        messages.add(new Message.Model(written.strip(), List.of()));
        messages.add(new Message.Note(Words.GO_ON));
        return messages;
    }

    private static boolean refusesUsage(Ended.Refused refused) {
        return refused.status() / 100 == 4
                && (refused.fault().message() + refused.fault().param()).contains("stream_options");
    }

    private void finish(String reason) throws InterruptedException {
        outage.back();
        spoken.end();
        switch (reason) {
            case "length" ->
                degraded(
                        OpenAiChatError.ANSWER_CUT,
                        "an answer reached its longest length and was cut; raise max_tokens, or ask for shorter answers"
                                + " in instructions");
            case "content_filter" ->
                degraded(
                        OpenAiChatError.CONTENT_FILTERED,
                        server.endpoint() + " withheld the rest of an answer (content_filter)");
            default -> {}
        }
    }

    private void degraded(OpenAiChatError code, String message) {
        session.publish(new StageEvent.Degraded(code, message));
    }

    private void again(Ended ended, Attempt asked) throws InterruptedException {
        var failure = Failure.of(ended, asked.begun(), server.endpoint(), discreet());
        if (!failure.again()) {
            throw new PipelineException(failure.code(), failure.message());
        }
        var wait = patience.next(failure)
                .orElseThrow(() -> new PipelineException(
                        failure.code(),
                        failure.message() + ", and " + patience.tries() + " tries did not help within "
                                + config.giveUpAfterMs() + " ms (give_up_after_ms)"));
        spoken.breakOff();
        outage.lost(failure);
        rest(wait);
    }

    private Discreet discreet() {
        return new Discreet(server.endpoint().headers().values(), question.messages());
    }

    private void rest(Duration time) throws InterruptedException {
        var over = new CountDownLatch(1);
        rest = over;
        var timer = session.after(time, over::countDown);
        try {
            if (unwanted.getCount() > 0) {
                over.await();
            }
        } finally {
            timer.cancel();
        }
    }

    /** Whether any words of it were written. In the session's turn, where none can reach the caller meanwhile. */
    boolean hasBegun() {
        return spoken.hasBegun();
    }

    void cancel() {
        unwanted.countDown();
        spoken.cancel();
        var asked = attempt;
        if (asked != null) {
            asked.cancel();
        }
        var resting = rest;
        if (resting != null) {
            resting.countDown();
        }
    }
}
