package dev.patchbay.plugin.openairealtime;

import dev.patchbay.api.media.AudioFormat;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the agent has said so far, by part: how much audio of it came, and whether more of it would be too late. The
 * session's turn.
 */
final class Spoken {
    /** Parts of the last answers; older ones were played long ago. */
    private static final int MOST = 64;

    private static final class Received {
        final Part part;
        final String response;
        long bytes;

        Received(Part part, String response) {
            this.part = part;
            this.response = response;
        }
    }

    private AudioFormat format;
    private final Map<String, Received> parts = new LinkedHashMap<>();
    private final Set<String> stopped = new HashSet<>();
    private final Set<String> audible = new HashSet<>();
    private final Set<String> complete = new HashSet<>();

    Spoken(AudioFormat format) {
        this.format = format;
    }

    /** The server speaks another format from now on. */
    void change(AudioFormat other) {
        format = other;
    }

    /** Counts a piece in; false when its answer or its item was stopped. */
    boolean received(String response, Part part, int bytes) {
        if (stopped(response, part.item())) {
            return false;
        }
        if (parts.size() == MOST) {
            parts.remove(parts.keySet().iterator().next());
        }
        parts.computeIfAbsent(part.utterance(), key -> new Received(part, response)).bytes += bytes;
        audible.add(response);
        complete.remove(response);
        return true;
    }

    boolean stopped(String response, String item) {
        return stopped.contains(response) || stopped.contains(item);
    }

    /** Nothing more of an answer or an item is wanted. */
    void stop(String responseOrItem) {
        if (!responseOrItem.isEmpty()) {
            stopped.add(responseOrItem);
        }
    }

    Optional<Part> part(String utterance) {
        return Optional.ofNullable(parts.get(utterance)).map(received -> received.part);
    }

    /** The parts of one answer. */
    List<Part> partsOf(String response) {
        return parts.values().stream()
                .filter(received -> received.response.equals(response))
                .map(received -> received.part)
                .toList();
    }

    /** How much of a part there is. */
    long millis(Part part) {
        var received = parts.get(part.utterance());
        return received == null
                ? 0
                : format.duration(received.bytes / format.blockBytes()).toMillis();
    }

    /** How much there is of the parts of the same item before a part. */
    long millisBefore(Part part) {
        return parts.values().stream()
                .map(received -> received.part)
                .filter(other -> other.item().equals(part.item()) && other.content() < part.content())
                .mapToLong(this::millis)
                .sum();
    }

    /** All of a part of an answer has come. */
    void completed(String response) {
        complete.add(response);
    }

    /** Whether all that began to come of an answer has come. */
    boolean complete(String response) {
        return complete.contains(response);
    }

    /** Whether an answer had audio. */
    boolean spoke(String response) {
        return audible.contains(response);
    }

    /** An answer is over: its late pieces need not be known any more. */
    void over(String response) {
        stopped.remove(response);
        audible.remove(response);
        complete.remove(response);
    }
}
