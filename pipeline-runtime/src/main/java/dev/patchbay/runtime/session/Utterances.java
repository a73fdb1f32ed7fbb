package dev.patchbay.runtime.session;

import dev.patchbay.api.stage.Interruption.Heard;
import dev.patchbay.api.stage.StageSpec.Kind;
import dev.patchbay.api.stage.Utterance;
import dev.patchbay.runtime.negotiation.PipelineShape;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the stages of one session say: audio on its way to the caller, text on its way to the next stage, and which text
 * has become sound.
 *
 * <p><b>Threads.</b> {@link #begin} on any, the rest in the session's turn.
 */
final class Utterances {
    /** So many at a time are more than anybody has to say. */
    private static final int MOST = 64;

    private final Session session;
    private final List<WrittenUtterance> written = new ArrayList<>();
    private final Set<String> unspoken = new LinkedHashSet<>();
    private final Set<String> cut = Collections.newSetFromMap(Collections.synchronizedMap(new Latest<>()));
    private final Map<String, SpokenWords> words = Collections.synchronizedMap(new Latest<>());
    private int prompts;

    Utterances(Session session) {
        this.session = session;
    }

    /** Forgets the eldest. */
    private static final class Latest<V> extends LinkedHashMap<String, V> {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > MOST;
        }
    }

    Utterance begin(String stage, String id) {
        return node(stage).spec().kind() == Kind.LANGUAGE_MODEL ? write(stage, id) : speak(stage, id);
    }

    private PipelineShape.Node node(String stage) {
        return session.blueprint().shape().stages().stream()
                .filter(node -> node.name().equals(stage))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(stage + " is no stage that speaks"));
    }

    /** A synthesizer that begins what was cut meanwhile is too late: {@link #cutText} comes before the playout is cut. */
    private Utterance speak(String stage, String id) {
        var formats = session.path().formats();
        var track = session.playout().open(id);
        if (session.stages().silent() || cut.contains(id)) {
            session.playout().cancel(track);
        }
        session.execute(() -> begun(id));
        return new SpokenUtterance(session, formats, stage, track, words(id));
    }

    private void begun(String id) {
        if (unspoken.remove(id)) {
            session.afterSpeech().unspoken(!unspoken.isEmpty());
        }
    }

    private WrittenUtterance write(String from, String id) {
        var to = session.path().formats().plan().links().stream()
                .filter(link -> link.from().equals(from))
                .findFirst()
                .orElseThrow()
                .to();
        boolean aloud = node(to).spec().kind() == Kind.SYNTHESIZER;
        var answer = session.answering().early();
        var utterance = new WrittenUtterance(
                id,
                () -> session.over() || session.stages().silent(),
                piece -> session.answering().when(answer, piece),
                (utteranceId, text, last) -> pass(to, aloud, utteranceId, text, last));
        session.execute(() -> {
            written.removeIf(WrittenUtterance::over);
            written.add(utterance);
        });
        return utterance;
    }

    private void pass(String to, boolean aloud, String id, String text, boolean last) {
        if (aloud && !text.isBlank()) {
            unspoken(id, text);
            session.conversation().agentSays(id, text);
        }
        boolean nothingEver = aloud && text.isBlank() && !words.containsKey(id);
        if (!nothingEver) {
            session.stages().text(to, stage -> stage.process(id, text, last));
        }
    }

    private void unspoken(String id, String text) {
        // An utterance that is being spoken already has had its first piece.
        if (!words.containsKey(id)) {
            unspoken.add(id);
            session.afterSpeech().unspoken(true);
        }
        told(id, text);
    }

    /** Has a synthesizer speak a line of the session's own. */
    void prompt(String synthesizer, String text) {
        var id = "prompt-" + ++prompts;
        unspoken(id, text);
        session.stages().text(synthesizer, stage -> stage.process(id, text, true));
    }

    /** More of an utterance's words, wherever in its audio they may be. */
    void told(String id, String text) {
        words(id).told(text);
    }

    private SpokenWords words(String id) {
        return words.computeIfAbsent(id, _ -> new SpokenWords());
    }

    /** The same with the words that were heard. */
    Heard withWords(Heard heard) {
        var said = words.get(heard.utterance());
        return said == null ? heard : heard.withText(said.heard(heard.played(), heard.written()));
    }

    /** An utterance was played or cut, and nobody will ask for its words. */
    void over(String id) {
        words.remove(id);
    }

    /** No text that is still being written goes any further. */
    void cancelWritten() {
        written.forEach(WrittenUtterance::cancel);
        written.clear();
    }

    /** The caller cut the agent off: no text goes any further, and none becomes sound. Returns what was cut so. */
    List<Heard> cutText() {
        var ids = new LinkedHashSet<>(unspoken);
        written.stream().filter(one -> !one.over()).map(WrittenUtterance::id).forEach(ids::add);
        cut.addAll(unspoken);
        unspoken.clear();
        session.afterSpeech().unspoken(false);
        cancelWritten();
        return ids.stream()
                .map(id -> new Heard(id, Duration.ZERO, Duration.ZERO))
                .toList();
    }
}
