package dev.patchbay.plugin.webrtcvad;

import java.util.ArrayList;
import java.util.List;

/**
 * How well a conversation was heard.
 *
 * @param unheard utterances
 * @param segments that were heard
 * @param missedPercent of the frames with speech
 * @param onsets for each utterance that was heard, how long after its first speech that was known; sorted, milliseconds
 */
record Result(int unheard, int segments, double missedPercent, List<Integer> onsets) {
    static Result of(Conversation conversation, Heard heard) {
        var onsets = new ArrayList<Integer>();
        for (var utterance : conversation.utterances()) {
            heard.segments().stream()
                    .filter(segment -> segment.overlaps(utterance.begin(), utterance.end()))
                    .findFirst()
                    .ifPresent(segment -> onsets.add(segment.known() - conversation.begin(utterance)));
        }
        onsets.sort(null);
        int unheard = conversation.utterances().size() - onsets.size();
        return new Result(unheard, heard.segments().size(), conversation.missedPercent(heard), onsets);
    }

    /** The onset that so much of the utterances, 0 to 1, does not exceed. */
    int onset(double part) {
        return onsets.get((int) Math.ceil(part * onsets.size()) - 1);
    }
}
