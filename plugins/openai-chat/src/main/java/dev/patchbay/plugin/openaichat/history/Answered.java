package dev.patchbay.plugin.openaichat.history;

import dev.patchbay.plugin.openaichat.history.Message.Call;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One answer of the model within a turn: its words, as far as they were heard, and its calls with what came of them. */
final class Answered {
    /** No error, which a model would answer by calling it again. */
    static final String PENDING = "{\"status\":\"still running; its result will follow, do not call it again\"}";

    private final String utterance;
    private final Map<Call, String> outputs = new LinkedHashMap<>();
    private String text = "";

    Answered(String utterance) {
        this.utterance = utterance;
    }

    String utterance() {
        return utterance;
    }

    void says(String words) {
        text = words;
    }

    void calls(List<Call> made) {
        made.forEach(call -> outputs.put(call, PENDING));
    }

    void returned(Call call, String output) {
        outputs.replace(call, output);
    }

    int length() {
        int sum = text.length();
        for (var one : outputs.entrySet()) {
            sum += one.getKey().arguments().length() + one.getValue().length();
        }
        return sum;
    }

    /** None when nothing of it was heard and nothing called. */
    List<Message> messages() {
        var messages = new ArrayList<Message>();
        if (!text.isBlank() || !outputs.isEmpty()) {
            messages.add(new Message.Model(text.strip(), List.copyOf(outputs.keySet())));
        }
        outputs.forEach((call, output) -> messages.add(new Message.Output(call.id(), output)));
        return messages;
    }
}
