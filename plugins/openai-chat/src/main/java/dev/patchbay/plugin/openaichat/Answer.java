package dev.patchbay.plugin.openaichat;

import dev.patchbay.api.PipelineException;
import dev.patchbay.api.event.StageEvent;
import dev.patchbay.api.stage.StageContext;
import dev.patchbay.plugin.openaichat.Outcome.Declined;
import dev.patchbay.plugin.openaichat.Outcome.Given;
import dev.patchbay.plugin.openaichat.Outcome.TooLong;
import dev.patchbay.plugin.openaichat.connection.Backoff;
import dev.patchbay.plugin.openaichat.connection.Ended;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
    /** A server that is well and fails more often at one answer is not well. */
    private static final int MOST_REPEATS = 2;

    private final StageContext session;
    private final OpenAiChatConfig config;
    private final Server server;
    private final RequestBody requests;
    private final Outage outage;
    private final Question question;
    private final Spoken spoken;
    private final Patience patience;
    private final Rest rest;
    private volatile @Nullable Attempt attempt;
    private int pieces;
    private int repeats;

    Answer(
            StageContext session,
            OpenAiChatConfig config,
            Server server,
            RequestBody requests,
            Question question,
            Spoken spoken) {
        this.session = session;
        this.config = config;
        this.server = server;
        this.requests = requests;
        this.outage = new Outage(session);
        this.question = question;
        this.spoken = spoken;
        this.rest = new Rest(session);
        this.patience = new Patience(
                Duration.ofMillis(config.giveUpAfterMs()),
                new Backoff(() -> ThreadLocalRandom.current().nextDouble()),
                () -> session.clock().millis());
    }

    /** Asks until something came of it, and hands it over in the session's turn; not when it was cancelled. */
    void give(Consumer<Outcome> then) throws InterruptedException {
        Optional<Outcome> outcome = Optional.empty();
        while (outcome.isEmpty() && !rest.cancelled()) {
            outcome = tried();
        }
        outcome.ifPresent(what -> session.execute(() -> then.accept(what)));
    }

    /** Empty when there must be another try, or nobody wants one. */
    private Optional<Outcome> tried() throws InterruptedException {
        var asked = new Attempt(session, config, spoken, outage, question.utterance());
        attempt = asked;
        if (rest.cancelled()) {
            return Optional.empty();
        }
        int before = spoken.text().length();
        boolean usage = server.tellsUsage();
        var ended = asked.ask(server, requests.of(question.goingOnAfter(spoken.text()), question.use(), usage));
        if (spoken.text().length() > before) {
            patience.progress();
            pieces++;
        }
        return switch (ended) {
            case Ended.Cancelled cancelled -> Optional.empty();
            case Ended.Finished(String reason) -> {
                server.markedEnd();
                yield Optional.of(finished(reason, asked));
            }
            case Ended.Unmarked over when !server.marksEnds() -> Optional.of(finished("", asked));
            case Ended.Refused refused
            when usage && Server.isAboutUsage(refused) -> {
                server.refusesUsage();
                yield Optional.empty();
            }
            case Ended.Unmarked over -> failed(over, asked);
            case Ended.Refused refused -> failed(refused, asked);
            case Ended.Failed failed -> failed(failed, asked);
            case Ended.Broken broken -> failed(broken, asked);
            case Ended.TimedOut late -> failed(late, asked);
            case Ended.Nonsense nonsense -> failed(nonsense, asked);
        };
    }

    private Outcome finished(String reason, Attempt asked) throws InterruptedException {
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
        return new Given(spoken.text(), asked.calls().made());
    }

    private void degraded(OpenAiChatError code, String message) {
        session.publish(new StageEvent.Degraded(code, message));
    }

    private Optional<Outcome> failed(Ended ended, Attempt asked) throws InterruptedException {
        var discreet = new Discreet(server.endpoint().headers().values(), question.goingOnAfter(spoken.text()));
        var failure = Failure.of(ended, asked.begun(), server.endpoint(), discreet);
        return switch (Verdict.of(failure, question.refused(), pieces)) {
            case AGAIN -> again(failure);
            case END_HERE -> Optional.of(without(failure, "the answer ends where it broke off"));
            case DO_WITHOUT -> Optional.of(without(failure, "the tool runs without a word before it"));
            case LEAVE_OUT -> {
                without(failure, "the caller is told refused_line, and the turn is forgotten");
                spoken.say(config.refusedLine());
                yield Optional.of(new Declined());
            }
            case SHORTEN -> {
                without(failure, "the older half of the conversation is forgotten");
                yield Optional.of(new TooLong());
            }
            case FAIL -> throw new PipelineException(failure.code(), failure.message());
        };
    }

    /** It goes on without what failed. */
    private Given without(Failure failure, String how) throws InterruptedException {
        outage.back();
        degraded(failure.code(), failure.message() + "; " + how);
        spoken.breakOff();
        spoken.end();
        return new Given(spoken.text(), List.of());
    }

    private Optional<Outcome> again(Failure failure) throws InterruptedException {
        var wait = patience.next(failure)
                .orElseThrow(() -> new PipelineException(
                        failure.code(),
                        failure.message() + ", and " + patience.tries() + " tries did not help within "
                                + config.giveUpAfterMs() + " ms (give_up_after_ms)"));
        spoken.breakOff();
        if (failure.remedy() == Failure.Remedy.WAIT || ++repeats > MOST_REPEATS) {
            outage.lost(failure);
        }
        rest.rest(wait);
        return Optional.empty();
    }

    /** Whether any words of it were written. In the session's turn, where none can reach the caller meanwhile. */
    boolean hasBegun() {
        return spoken.hasBegun();
    }

    void cancel() {
        rest.cancel();
        spoken.cancel();
        outage.over();
        var asked = attempt;
        if (asked != null) {
            asked.cancel();
        }
    }
}
