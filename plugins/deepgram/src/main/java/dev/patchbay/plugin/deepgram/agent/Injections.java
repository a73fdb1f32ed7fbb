package dev.patchbay.plugin.deepgram.agent;

import dev.patchbay.api.stage.StageContext;
import dev.patchbay.api.stage.StageContext.Timer;
import dev.patchbay.plugin.deepgram.agent.message.ClientMessages;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * What is said for the caller and for the agent without either of them: keys that were pressed, questions of the runtime.
 * What the agent is to say the server refuses while the caller speaks; it is tried again, a few times. The session's turn.
 */
final class Injections {
    private static final int MOST = 8;
    private static final int MOST_TRIES = 3;
    private static final Duration AGAIN = Duration.ofSeconds(1);

    /** A server that has neither begun to say it by then nor refused it won't do either. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final StageContext session;
    private final Wire wire;
    private final CallerTurns caller;
    private final Deque<String> forCaller = new ArrayDeque<>();
    private final Deque<String> echoes = new ArrayDeque<>();
    private final Deque<String> forAgent = new ArrayDeque<>();
    private @Nullable Timer timer;
    private boolean connected;
    private String underWay = "";
    private int tries;

    Injections(StageContext session, Wire wire, CallerTurns caller) {
        this.session = session;
        this.wire = wire;
        this.caller = caller;
    }

    private void add(Deque<String> queue, String text) {
        if (queue.size() == MOST) {
            queue.removeFirst();
            session.count("injections_left_out", 1);
        }
        queue.addLast(text);
    }

    /** The model answers this as if the caller had said it. */
    void callerSays(String text) {
        add(forCaller, text);
        goOn();
    }

    /** The agent says this, word for word. */
    void agentSays(String text) {
        add(forAgent, text);
        goOn();
    }

    private void goOn() {
        while (connected && !forCaller.isEmpty()) {
            var text = forCaller.removeFirst();
            add(echoes, text);
            caller.told(text);
            wire.send(ClientMessages.callerSays(text));
        }
        // Sending may have lost the connection.
        if (connected && underWay.isEmpty() && !forAgent.isEmpty()) {
            underWay = forAgent.removeFirst();
            ask();
        }
    }

    private void ask() {
        tries++;
        after(PATIENCE, this::done);
        wire.send(ClientMessages.agentSays(underWay));
    }

    private void after(Duration time, Runnable task) {
        stopWaiting();
        timer = session.after(time, task);
    }

    private void stopWaiting() {
        if (timer != null) {
            timer.cancel();
            timer = null;
        }
    }

    /** Whether words of the caller that the server tells are such as were said for them. */
    boolean echoed(String text) {
        return echoes.remove(text);
    }

    /** The agent says something, and perhaps it is what it was to say. */
    void said(String text) {
        if (!text.isBlank() && underWay.contains(text.strip())) {
            done();
        }
    }

    private void done() {
        noneUnderWay();
        goOn();
    }

    private void noneUnderWay() {
        stopWaiting();
        underWay = "";
        tries = 0;
    }

    /** What the agent was to say it can't: somebody speaks. */
    void refused() {
        session.count("injections_refused", 1);
        if (underWay.isEmpty()) {
            return;
        }
        if (tries < MOST_TRIES) {
            after(AGAIN, this::ask);
        } else {
            done();
        }
    }

    /** The caller speaks: nobody asks any more what was to be asked. */
    void callerSpeaks() {
        noneUnderWay();
        forAgent.clear();
    }

    /** {@return whether nothing waits to be said} */
    boolean idle() {
        return forCaller.isEmpty() && forAgent.isEmpty() && underWay.isEmpty();
    }

    /** {@return whether something waits to be said for the caller, and the model will answer it} */
    boolean wantAnswer() {
        return !forCaller.isEmpty();
    }

    void connected() {
        connected = true;
        goOn();
    }

    void lost() {
        connected = false;
        echoes.clear();
        if (!underWay.isEmpty()) {
            forAgent.addFirst(underWay);
        }
        noneUnderWay();
    }
}
