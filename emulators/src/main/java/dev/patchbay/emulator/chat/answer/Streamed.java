package dev.patchbay.emulator.chat.answer;

import dev.patchbay.emulator.chat.scenario.Dialect;
import java.util.ArrayList;
import java.util.List;

/** The steps of an answer that comes in pieces. */
final class Streamed {
    static final String DONE = "[DONE]";

    private final Dialect dialect;
    private final List<Step> steps = new ArrayList<>();

    private Streamed(Dialect dialect) {
        this.dialect = dialect;
    }

    static List<Step> steps(Draft draft, Usage usage, Chunks chunks, Dialect dialect) {
        return new Streamed(dialect).write(draft, usage, chunks);
    }

    private List<Step> write(Draft draft, Usage usage, Chunks chunks) {
        var head = new Step.Head(
                200,
                Headers.limited(
                        "text/event-stream; charset=utf-8", draft.firstTokenMs(), usage.prompt() + usage.completion()));
        // With comments the client is kept waiting within the stream, else before the headers.
        if (dialect.comments()) {
            steps.add(head);
            comment();
        }
        pause(draft.firstTokenMs());
        if (!dialect.comments()) {
            steps.add(head);
        }
        event(chunks.role(draft.pieces().stream().anyMatch(Piece.Text.class::isInstance) || !draft.calls()), 0);
        boolean first = true;
        for (Piece piece : draft.pieces()) {
            if (piece instanceof Piece.Pause(int ms)) {
                pause(ms);
            } else {
                pause(first ? 0 : draft.tokenMs());
                first = false;
                event(chunks.piece(piece), piece.tokens());
            }
        }
        event(chunks.finish(draft.finish(), usage), 0);
        String last = chunks.usage(usage);
        if (last != null) {
            event(last, 0);
        }
        if (dialect.done()) {
            event(DONE, 0);
        }
        steps.add(new Step.End());
        return steps;
    }

    private void event(String data, int tokens) {
        if (dialect.comments()) {
            comment();
        }
        steps.add(new Step.Event(data, tokens));
    }

    private void comment() {
        steps.add(new Step.Comment("keep-alive"));
    }

    private void pause(int ms) {
        if (ms > 0) {
            steps.add(new Step.Wait(ms));
        }
    }
}
