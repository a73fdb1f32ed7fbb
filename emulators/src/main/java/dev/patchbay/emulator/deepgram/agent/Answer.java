package dev.patchbay.emulator.deepgram.agent;

import dev.patchbay.emulator.deepgram.scenario.AgentScript;
import dev.patchbay.emulator.deepgram.scenario.Part;
import dev.patchbay.emulator.deepgram.scenario.Reply;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * One answer on its way. Until the turn is confirmed it thinks and calls functions, and keeps words and deferred calls to
 * itself.
 */
final class Answer {
    private static final int SLOW_MS = 5_000;

    private final Cast cast;
    private final Runnable over;
    private final Deque<Part> parts = new ArrayDeque<>();
    private final List<Part.Call> held = new ArrayList<>();
    private boolean confirmed;
    private boolean thinking;
    private boolean calledLast;
    private boolean thinks;
    private boolean dropped;
    private int thoughtMs;

    /** Those who make an answer together. */
    record Cast(Desk desk, Settings settings, Script script, AgentScript scenario, Mouth mouth, Calls calls) {}

    Answer(Cast cast, boolean confirmed, Runnable over) {
        this.cast = cast;
        this.confirmed = confirmed;
        this.over = over;
    }

    void start(Reply reply) {
        parts.addAll(reply.parts());
        calledLast = false;
        if (parts.isEmpty()) {
            proceed();
            return;
        }
        thinks = true;
        if (confirmed) {
            tellThatItThinks();
        }
        thoughtMs = reply.waitMs() == null ? cast.scenario().pace().thinkingMs() : reply.waitMs();
        think(thoughtMs);
    }

    /** Says something that needs no thought. */
    void recite(String text) {
        cast.mouth().speak(Sentence.spoken(text, cast.scenario().pace()), 0, this::proceed);
    }

    private void think(int leftMs) {
        thinking = true;
        if (leftMs > SLOW_MS) {
            cast.desk().in(SLOW_MS, () -> slow(leftMs - SLOW_MS));
        } else {
            cast.desk().in(leftMs, this::thought);
        }
    }

    private void slow(int leftMs) {
        if (!dropped) {
            cast.desk().warning("SLOW_THINK_REQUEST", "The think request is taking longer than expected.");
            think(leftMs);
        }
    }

    private void thought() {
        thinking = false;
        proceed();
    }

    void confirm() {
        confirmed = true;
        if (thinks) {
            tellThatItThinks();
        }
        proceed();
    }

    private void tellThatItThinks() {
        if (cast.scenario().habits().agentThinking()) {
            cast.desk().send(Desk.message("AgentThinking").put("content", "The agent thinks about its answer."));
        }
    }

    /** Goes as far as it can. */
    private void proceed() {
        while (!dropped && !thinking && !cast.mouth().speaking()) {
            if (confirmed && !held.isEmpty()) {
                var deferred = List.copyOf(held);
                held.clear();
                cast.calls().dispatch(deferred, this::proceed);
            }
            if (!held.isEmpty() || cast.calls().waiting()) {
                return;
            }
            var part = parts.peek();
            if (part instanceof Part.Call) {
                call();
            } else if (!confirmed) {
                return;
            } else if (part != null) {
                speak();
                return;
            } else if (calledLast) {
                calledLast = false;
                start(cast.script().next(cast.settings().prompt()));
                return;
            } else {
                dropped = true;
                over.run();
            }
        }
    }

    private void call() {
        var now = new ArrayList<Part.Call>();
        while (parts.peek() instanceof Part.Call call) {
            parts.remove();
            var function = cast.settings().functions().get(call.name());
            if (function == null && call.ifOffered()) {
                continue;
            }
            calledLast = true;
            if (function != null && function.deferred() && !confirmed) {
                held.add(call);
            } else {
                now.add(call);
            }
        }
        if (!now.isEmpty()) {
            cast.calls().dispatch(now, this::proceed);
        }
    }

    private void speak() {
        calledLast = false;
        var sentences = new ArrayList<Sentence>();
        while (parts.peek() != null && !(parts.peek() instanceof Part.Call)) {
            sentences.addAll(Sentence.of(parts.remove(), cast.scenario().pace(), cast.script()::filled));
        }
        cast.mouth().speak(sentences, thoughtMs, this::proceed);
    }

    /** Nobody wants it any more. */
    void drop() {
        dropped = true;
        cast.mouth().stop();
        cast.calls().cancel();
    }
}
