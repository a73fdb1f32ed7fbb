package dev.patchbay.emulator.chat.answer;

import dev.patchbay.emulator.chat.request.ChatRequest;
import dev.patchbay.emulator.chat.scenario.Dialect;
import dev.patchbay.emulator.chat.scenario.Finish;
import dev.patchbay.emulator.chat.scenario.Pace;
import dev.patchbay.emulator.chat.scenario.Part;
import dev.patchbay.emulator.chat.scenario.Reply;
import java.util.ArrayList;
import java.util.List;

/**
 * A reply in tokens, as far as the request lets it go.
 *
 * @param pieces in this order
 * @param finish why it ends
 * @param firstTokenMs until the first token, ms
 * @param tokenMs between two tokens, ms
 */
record Draft(List<Piece> pieces, Finish finish, int firstTokenMs, int tokenMs) {
    static Draft of(Reply reply, ChatRequest request, Pace pace, Dialect dialect) {
        var writer = new Writer(request, pace.tokenChars(), dialect.wholeCalls());
        for (Part part : reply.parts()) {
            if (!writer.write(part)) {
                break;
            }
        }
        Finish natural = writer.calls == 0 ? Finish.STOP : Finish.TOOL_CALLS;
        var draft = new Draft(
                writer.pieces,
                reply.finish() == null ? natural : reply.finish(),
                reply.firstTokenMs() == null ? pace.firstTokenMs() : reply.firstTokenMs(),
                reply.tokenMs() == null ? pace.tokenMs() : reply.tokenMs());
        return request.maxTokens() == null ? draft : draft.cutAfter(request.maxTokens(), Finish.LENGTH);
    }

    int tokens() {
        return pieces.stream().mapToInt(Piece::tokens).sum();
    }

    int thoughts() {
        return (int) pieces.stream().filter(Piece.Thought.class::isInstance).count();
    }

    boolean calls() {
        return pieces.stream().anyMatch(Piece.Call.class::isInstance);
    }

    /** The same when it has no more tokens than that; else so many of them, and the reason. */
    Draft cutAfter(int tokens, Finish reason) {
        var kept = new ArrayList<Piece>();
        int left = tokens;
        for (Piece piece : pieces) {
            left -= piece.tokens();
            if (left < 0) {
                return new Draft(kept, reason, firstTokenMs, tokenMs);
            }
            kept.add(piece);
        }
        return this;
    }

    /** Turns parts into pieces. */
    private static final class Writer {
        private final ChatRequest request;
        private final int chars;
        private final boolean wholeCalls;
        private final List<Piece> pieces = new ArrayList<>();
        private int calls;

        Writer(ChatRequest request, int chars, boolean wholeCalls) {
            this.request = request;
            this.chars = chars;
            this.wholeCalls = wholeCalls;
        }

        /** Whether the answer may go on. */
        boolean write(Part part) {
            switch (part) {
                case Part.Say(String text) -> {
                    String said = untilStop(text);
                    Tokens.cut(said, chars).forEach(token -> pieces.add(new Piece.Text(token)));
                    return said.length() == text.length();
                }
                case Part.Think(String text) ->
                    Tokens.cut(text, chars).forEach(token -> pieces.add(new Piece.Thought(token)));
                case Part.Pause(int ms) -> pieces.add(new Piece.Pause(ms));
                case Part.Call call -> {
                    if (allowed(call)) {
                        call(call);
                    }
                }
            }
            return true;
        }

        private String untilStop(String text) {
            int end = request.stop().stream()
                    .mapToInt(text::indexOf)
                    .filter(at -> at >= 0)
                    .min()
                    .orElse(text.length());
            return text.substring(0, end);
        }

        private boolean allowed(Part.Call call) {
            return !"none".equals(request.toolChoice())
                    && (request.parallelCalls() || calls == 0)
                    && (!call.ifOffered() || request.offers(call.name()));
        }

        private void call(Part.Call call) {
            int index = calls++;
            pieces.add(new Piece.Call(index, Ids.next("call_", 24), call.name(), wholeCalls ? call.arguments() : ""));
            if (!wholeCalls) {
                Tokens.cut(call.arguments(), chars).forEach(token -> pieces.add(new Piece.Arguments(index, token)));
            }
        }
    }
}
