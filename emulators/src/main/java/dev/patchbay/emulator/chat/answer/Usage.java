package dev.patchbay.emulator.chat.answer;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an answer cost.
 *
 * @param prompt tokens of the request
 * @param completion tokens of the answer, thoughts included
 * @param thoughts tokens that the user did not see
 */
record Usage(int prompt, int completion, int thoughts) {
    ObjectNode json() {
        var usage = JsonNodeFactory.instance
                .objectNode()
                .put("prompt_tokens", prompt)
                .put("completion_tokens", completion)
                .put("total_tokens", prompt + completion);
        usage.putObject("prompt_tokens_details").put("cached_tokens", 0).put("audio_tokens", 0);
        usage.putObject("completion_tokens_details")
                .put("reasoning_tokens", thoughts)
                .put("audio_tokens", 0)
                .put("accepted_prediction_tokens", 0)
                .put("rejected_prediction_tokens", 0);
        return usage;
    }
}
