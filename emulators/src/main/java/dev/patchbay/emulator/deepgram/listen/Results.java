package dev.patchbay.emulator.deepgram.listen;

import dev.patchbay.emulator.deepgram.hearing.Word;
import dev.patchbay.emulator.deepgram.listen.ListenMessages.Finality;
import dev.patchbay.emulator.deepgram.scenario.ListenScript;
import dev.patchbay.emulator.deepgram.scenario.Utterance;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Which words are in which result. Final results lie one behind the other and leave no audio out. */
final class Results {
    private final ListenScript script;
    private final ListenQuery query;
    private final ListenMessages messages;
    private final Consumer<ObjectNode> line;
    private final List<Word> pending = new ArrayList<>();
    private List<Word> lastFinal = List.of();
    private Utterance heard = Utterance.noise();
    private int taken;
    private long windowMs;
    private @Nullable Long lastWordEndMs;

    Results(ListenScript script, ListenQuery query, ListenMessages messages, Consumer<ObjectNode> line) {
        this.script = script;
        this.query = query;
        this.messages = messages;
        this.line = line;
    }

    /** An utterance begins. */
    void began(Utterance utterance, long ms) {
        heard = utterance;
        taken = 0;
        lastFinal = List.of();
        if (query.vadEvents()) {
            line.accept(messages.speechStarted(ms));
        }
    }

    /** There are new words in the utterance. */
    void said(List<Word> all, long ms) {
        pending.addAll(all.subList(taken, all.size()));
        taken = all.size();
        lastWordEndMs = all.getLast().endMs();
        if (query.interimResults()) {
            line.accept(messages.results(pending, windowMs, ms, Finality.INTERIM));
        }
    }

    /** The audio went on. */
    void passed(long ms, boolean voice) {
        if (ms - windowMs >= script.finalMs()) {
            close(ms, Finality.FINAL);
        }
        var lastEnd = lastWordEndMs;
        var gapMs = query.utteranceEndMs();
        if (gapMs != null && query.interimResults() && lastEnd != null && !voice && ms - lastEnd >= gapMs) {
            if (!pending.isEmpty()) {
                close(ms, Finality.FINAL);
            }
            lastWordEndMs = null;
            line.accept(messages.utteranceEnd(lastEnd));
        }
    }

    /** Everything up to here is final. */
    void close(long ms, Finality finality) {
        var words = new ArrayList<Word>();
        if (!pending.isEmpty()) {
            int overlap = Math.min(heard.overlapWords(), lastFinal.size());
            words.addAll(lastFinal.subList(lastFinal.size() - overlap, lastFinal.size()));
            words.addAll(pending);
            lastFinal = List.copyOf(pending);
        }
        if (heard.emptyFinal() && finality.speechFinal()) {
            words.clear();
        }
        pending.clear();
        line.accept(messages.results(words, windowMs, ms, finality));
        windowMs = ms;
    }

    void finalized(long ms) {
        switch (script.finalizeReply()) {
            case ANSWER -> close(ms, Finality.FINALIZED);
            case EMPTY -> {
                pending.clear();
                close(ms, Finality.FINALIZED);
            }
            case NOTHING -> {}
        }
    }
}
