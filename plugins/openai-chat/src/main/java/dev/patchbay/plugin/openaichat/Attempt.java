package dev.patchbay.plugin.openaichat;

import dev.patchbay.api.event.StageEvent;
import dev.patchbay.api.stage.StageContext;
import dev.patchbay.api.stage.StageContext.Timer;
import dev.patchbay.plugin.openaichat.connection.Allowance;
import dev.patchbay.plugin.openaichat.connection.Ended;
import dev.patchbay.plugin.openaichat.connection.Exchange;
import dev.patchbay.plugin.openaichat.connection.Listener;
import dev.patchbay.plugin.openaichat.stream.CallPieces;
import dev.patchbay.plugin.openaichat.stream.Chunk;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * One request for an answer: speaks what comes, collects the calls of functions, and notices when nothing comes.
 *
 * <p><b>Threads.</b> {@link #ask} waits on a thread of the session; the answer is heard on the client's; timers are in the
 * session's turn; {@link #cancel} on any.
 */
final class Attempt implements Listener {
    private static final System.Logger LOG = System.getLogger(Attempt.class.getName());

    private final StageContext session;
    private final OpenAiChatConfig config;
    private final Spoken spoken;
    private final Outage outage;
    private final CallPieces calls;
    private final long since;
    private Map<String, Long> usage = Map.of();
    private boolean deaf;
    private volatile boolean begun;
    private volatile boolean complete;
    private volatile long lastToken;
    private volatile boolean cancelled;
    private volatile @Nullable Exchange exchange;

    Attempt(StageContext session, OpenAiChatConfig config, Spoken spoken, Outage outage, String idPrefix) {
        this.session = session;
        this.config = config;
        this.spoken = spoken;
        this.outage = outage;
        this.calls = new CallPieces(idPrefix);
        this.since = now();
    }

    private long now() {
        return session.clock().millis();
    }

    /** Asks, and waits until the answer is complete or will never be. */
    Ended ask(Server server, String json) throws InterruptedException {
        var asked = server.ask(json, this);
        exchange = asked;
        if (cancelled) {
            asked.giveUp(new Ended.Cancelled());
        }
        var watch = new Watch(asked);
        watch.look();
        try {
            return asked.ended().get();
        } catch (InterruptedException over) {
            asked.giveUp(new Ended.Cancelled());
            throw over;
        } catch (ExecutionException bug) {
            throw new IllegalStateException("an answer could not be read", bug.getCause());
        } finally {
            watch.stop();
            close();
        }
    }

    /** What comes late is not heard, and what the answer cost is known as far as it will be. */
    private synchronized void close() {
        deaf = true;
        if (!usage.isEmpty()) {
            session.publish(new StageEvent.Usage(usage));
        }
    }

    /** In the session's turn: looks again and again whether something came. */
    private final class Watch {
        private final Exchange watched;
        private volatile boolean stopped;
        private volatile @Nullable Timer timer;

        Watch(Exchange watched) {
            this.watched = watched;
        }

        void look() {
            if (stopped) {
                return;
            }
            int limit = begun ? config.tokenTimeoutMs() : config.firstTokenTimeoutMs();
            long quiet = now() - (begun ? lastToken : since);
            if (quiet < limit) {
                timer = session.after(Duration.ofMillis(limit - quiet), this::look);
            } else if (complete) {
                watched.giveUp(new Ended.Finished(""));
            } else {
                var what = begun ? "paused in an answer for " : "did not begin to answer for ";
                var setting = begun ? "token_timeout_ms" : "first_token_timeout_ms";
                watched.giveUp(new Ended.TimedOut(what + quiet + " ms (" + setting + ")"));
            }
        }

        void stop() {
            stopped = true;
            var waiting = timer;
            if (waiting != null) {
                waiting.cancel();
            }
        }
    }

    @Override
    public void answered(List<Allowance> allowances) {
        allowances.forEach(one ->
                session.publish(new StageEvent.RateLimit(one.name(), one.limit(), one.remaining(), one.resetsIn())));
    }

    @Override
    public synchronized void chunk(Chunk chunk) {
        if (deaf || cancelled) {
            return;
        }
        if (chunk.isToken()) {
            token();
        }
        if (!chunk.usage().isEmpty()) {
            usage = chunk.usage(); // some tell the sum with each piece
        }
        chunk.calls().forEach(calls::add);
        speak(chunk);
    }

    private void token() {
        lastToken = now();
        if (!begun) {
            begun = true;
            outage.back();
            LOG.log(
                    Level.DEBUG,
                    () -> "session " + session.session().sessionId() + " openai-chat: first token after "
                            + (lastToken - since) + " ms");
        }
    }

    private void speak(Chunk chunk) {
        try {
            if (!chunk.text().isEmpty() && !spoken.write(chunk.text())) {
                giveUp(new Ended.Finished("length"));
            }
            if (!chunk.finish().isEmpty()) {
                complete = true;
                spoken.end();
            }
        } catch (InterruptedException over) {
            giveUp(new Ended.Cancelled());
        }
    }

    @Override
    public void nonsense() {
        session.count("malformed_events", 1);
    }

    private void giveUp(Ended why) {
        var asked = exchange;
        if (asked != null) {
            asked.giveUp(why);
        }
    }

    /** Whether anything of an answer came. */
    boolean begun() {
        return begun;
    }

    CallPieces calls() {
        return calls;
    }

    void cancel() {
        cancelled = true;
        giveUp(new Ended.Cancelled());
    }
}
