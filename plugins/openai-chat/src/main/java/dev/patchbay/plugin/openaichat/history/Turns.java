package dev.patchbay.plugin.openaichat.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.BooleanSupplier;

/** The turns of a conversation by their ids, in the order in which they began. */
final class Turns {
    private final SequencedMap<String, Turn> turns = new LinkedHashMap<>();

    /** The turn of that id; a new one if there is none. */
    Turn turn(String id) {
        return turns.computeIfAbsent(id, key -> new Turn());
    }

    Optional<Answered> find(String utterance) {
        return turns.values().stream()
                .flatMap(turn -> turn.find(utterance).stream())
                .findFirst();
    }

    List<Turn> all() {
        return List.copyOf(turns.values());
    }

    int size() {
        return turns.size();
    }

    int length() {
        return turns.values().stream().mapToInt(Turn::length).sum();
    }

    void forget(String id) {
        turns.remove(id);
    }

    boolean isBefore(String id, String other) {
        var ids = List.copyOf(turns.keySet());
        return ids.contains(id) && ids.indexOf(id) < ids.indexOf(other);
    }

    /** The last turn's id, if it was not answered. */
    Optional<String> unanswered() {
        return Optional.ofNullable(turns.lastEntry())
                .filter(last -> !last.getValue().isAnswered())
                .map(last -> last.getKey());
    }

    /** Forgets a turn, and those just before it that were not answered. */
    void forgetWithUnanswered(String id) {
        var ids = List.copyOf(turns.keySet());
        turns.remove(id);
        for (var earlier : ids.subList(0, Math.max(0, ids.indexOf(id))).reversed()) {
            if (turn(earlier).isAnswered()) {
                return;
            }
            turns.remove(earlier);
        }
    }

    /** Forgets the oldest as long as it is too much, but neither that one nor the last. */
    int forgetOldest(String kept, BooleanSupplier tooMuch) {
        int before = turns.size();
        for (var id : List.copyOf(turns.keySet())) {
            boolean last = id.equals(turns.lastEntry().getKey());
            if (last || !tooMuch.getAsBoolean()) {
                break;
            }
            if (!id.equals(kept)) {
                turns.remove(id);
            }
        }
        return before - turns.size();
    }
}
