package dev.patchbay.plugin.openaichat.stream;

import dev.patchbay.plugin.openaichat.stream.Chunk.CallPiece;
import java.util.ArrayList;
import java.util.List;

/** Puts the calls of one answer together. A server that gives no index begins a new call with an id or a name. */
public final class CallPieces {
    /**
     * A call that is complete.
     *
     * @param id the server's, or one of ours when it gave none or one twice
     * @param name of the function
     * @param arguments as the model wrote them
     */
    public record Made(String id, String name, String arguments) {}

    private static final class Call {
        final int index;
        String id = "";
        final StringBuilder name = new StringBuilder();
        final StringBuilder arguments = new StringBuilder();

        Call(int index) {
            this.index = index;
        }
    }

    private final String idPrefix;
    private final List<Call> calls = new ArrayList<>();

    /**
     * Of an answer that begins.
     *
     * @param idPrefix of ids that the server leaves out; unique in the conversation
     */
    public CallPieces(String idPrefix) {
        this.idPrefix = idPrefix;
    }

    /**
     * The next piece.
     *
     * @param piece of any call
     */
    public void add(CallPiece piece) {
        var call = of(piece);
        if (call.id.isEmpty()) {
            call.id = piece.id();
        }
        // Some say the name again with each piece.
        if (call.arguments.isEmpty() && !call.name.toString().equals(piece.name())) {
            call.name.append(piece.name());
        }
        call.arguments.append(piece.arguments());
    }

    private Call of(CallPiece piece) {
        for (var call : calls.reversed()) {
            if (piece.index() >= 0 && call.index == piece.index() && !isOther(call, piece)) {
                return call;
            }
        }
        boolean goesOn = piece.index() < 0 && !calls.isEmpty() && !begins(piece, calls.getLast());
        if (goesOn) {
            return calls.getLast();
        }
        var call = new Call(piece.index());
        calls.add(call);
        return call;
    }

    /** Some give the same index to all calls, and some a new id to every piece; but only the first has a name. */
    private static boolean isOther(Call call, CallPiece piece) {
        return !piece.name().isEmpty()
                && !piece.id().isEmpty()
                && !call.id.isEmpty()
                && !piece.id().equals(call.id);
    }

    private static boolean begins(CallPiece piece, Call last) {
        return isOther(last, piece) || (piece.id().isEmpty() && !piece.name().isEmpty() && !last.arguments.isEmpty());
    }

    /** {@return whether there is none} */
    public boolean isEmpty() {
        return calls.isEmpty();
    }

    /** {@return all of them, in their order} */
    public List<Made> made() {
        var made = new ArrayList<Made>();
        for (var call : calls) {
            var name = call.name.toString();
            if (name.isEmpty()) {
                continue; // a piece of nothing
            }
            boolean taken =
                    call.id.isEmpty() || made.stream().anyMatch(one -> one.id().equals(call.id));
            var id = taken ? idPrefix + "_" + made.size() : call.id;
            made.add(new Made(id, name, call.arguments.isEmpty() ? "{}" : call.arguments.toString()));
        }
        return made;
    }
}
