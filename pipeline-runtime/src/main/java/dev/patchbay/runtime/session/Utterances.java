package dev.patchbay.runtime.session;

import dev.patchbay.api.stage.StageSpec;
import dev.patchbay.api.stage.Utterance;
import java.util.ArrayList;
import java.util.List;

/**
 * What the stages of one session say: audio on its way to the caller, text on its way to the next stage.
 *
 * <p><b>Threads.</b> {@link #begin} on any, the rest in the session's turn.
 */
final class Utterances {
    private final Session session;
    private final List<WrittenUtterance> written = new ArrayList<>();

    Utterances(Session session) {
        this.session = session;
    }

    Utterance begin(String stage, String id) {
        var kind = session.blueprint().shape().stages().stream()
                .filter(node -> node.name().equals(stage))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(stage + " is no stage that speaks"))
                .spec()
                .kind();
        return kind == StageSpec.Kind.LANGUAGE_MODEL ? write(stage, id) : speak(stage, id);
    }

    private Utterance speak(String stage, String id) {
        var formats = session.path().formats();
        var track = session.playout().open(id);
        if (session.stages().silent()) {
            session.playout().cancel(track);
        }
        session.afterSpeech().begun();
        return new SpokenUtterance(session, formats, stage, track);
    }

    private WrittenUtterance write(String from, String id) {
        var to = session.path().formats().plan().links().stream()
                .filter(link -> link.from().equals(from))
                .findFirst()
                .orElseThrow()
                .to();
        var utterance = new WrittenUtterance(
                id,
                () -> session.over() || session.stages().silent(),
                session::execute,
                (text, last) -> pass(to, text, last));
        session.execute(() -> {
            written.removeIf(WrittenUtterance::over);
            written.add(utterance);
        });
        return utterance;
    }

    private void pass(String to, String text, boolean last) {
        if (!text.isBlank()) {
            session.afterSpeech().words();
        }
        session.stages().text(to, text, last);
    }

    /** The caller cut the agent off: no text of it goes any further. */
    void cancelText() {
        written.forEach(WrittenUtterance::cancel);
        written.clear();
    }
}
