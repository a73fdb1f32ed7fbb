package dev.patchbay.plugin.deepgram.agent;

import dev.patchbay.api.stage.StageContext;
import dev.patchbay.api.stage.StageContext.Timer;
import dev.patchbay.plugin.deepgram.agent.Functions.Call;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Functions that end the conversation, or hand it on: they run once the caller has heard what the agent says with them. They
 * wait here, where the server can still take them back. The session's turn.
 */
final class AfterWords {
    /** A model that has said nothing by then says nothing by itself, because it waits for the function. */
    private static final Duration WORDS = Duration.ofMillis(1_500);

    /** A model that has been told to say something and doesn't must not keep the call for ever. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final StageContext session;
    private final AgentTurns agent;
    private final Consumer<Call> run;
    private final Consumer<Call> sayFirst;
    private final List<Call> waiting = new ArrayList<>();
    private @Nullable Timer timer;
    private boolean audible;
    private boolean told;
    private boolean impatient;

    AfterWords(StageContext session, AgentTurns agent, Consumer<Call> run, Consumer<Call> sayFirst) {
        this.session = session;
        this.agent = agent;
        this.run = run;
        this.sayFirst = sayFirst;
    }

    void add(Call call) {
        waiting.add(call);
        look();
    }

    void remove(Call call) {
        waiting.remove(call);
    }

    /** The caller has something to say: nothing waits any more. */
    List<Call> cut() {
        var cut = List.copyOf(waiting);
        clear();
        return cut;
    }

    private void clear() {
        waiting.clear();
        stopWaiting();
        told = false;
        impatient = false;
    }

    private void stopWaiting() {
        if (timer != null) {
            timer.cancel();
            timer = null;
        }
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    void audible(boolean now) {
        audible = now;
        look();
    }

    /** Goes on, if the agent has said what it had to say. */
    void look() {
        if (waiting.isEmpty() || audible || !agent.idle()) {
            return;
        }
        if (agent.spoke() || impatient) {
            var due = List.copyOf(waiting);
            clear();
            due.forEach(run);
        } else if (timer == null) {
            timer = session.after(told ? LONGEST : WORDS, this::noWords);
        }
    }

    private void noWords() {
        timer = null;
        impatient = told;
        if (!told && !agent.spoke() && agent.idle()) {
            told = true;
            List.copyOf(waiting).forEach(sayFirst);
        }
        look();
    }
}
