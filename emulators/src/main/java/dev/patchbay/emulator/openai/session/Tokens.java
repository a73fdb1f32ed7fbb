package dev.patchbay.emulator.openai.session;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * How many tokens something is, roughly as the service counts: four characters a token, a token for 100 ms of the user's
 * audio and for 50 ms of the model's.
 *
 * @param text of text and transcripts
 * @param audio of audio
 */
record Tokens(int text, int audio) {
    private static final int CACHE_STEP = 64;

    static Tokens of(List<Item> items) {
        int text = 0;
        int audio = 0;
        for (Item item : items) {
            switch (item) {
                case Item.Message message -> {
                    for (Item.Content part : message.content()) {
                        boolean heard = part.kind() == Item.Kind.INPUT_AUDIO;
                        text += heard || part.text() == null ? 0 : ofText(part.text());
                        audio += Math.ceilDiv(part.audioMs(), heard ? 100 : 50);
                    }
                }
                case Item.FunctionCall call -> text += ofText(call.name()) + ofText(call.arguments());
                case Item.FunctionOutput output -> text += ofText(output.output());
                case Item.Other other -> text += ofText(other.json());
            }
        }
        return new Tokens(text, audio);
    }

    static int ofText(String text) {
        return Math.ceilDiv(text.length(), 4);
    }

    Tokens plus(Tokens other) {
        return new Tokens(text + other.text, audio + other.audio);
    }

    int total() {
        return text + audio;
    }

    /** What of this input is cached, given the input before it. */
    Tokens cached(Tokens before) {
        return new Tokens(
                Math.min(text, before.text) / CACHE_STEP * CACHE_STEP,
                Math.min(audio, before.audio) / CACHE_STEP * CACHE_STEP);
    }

    /** The {@code usage} of a response. Cached tokens are among the input tokens. */
    static ObjectNode usage(Tokens input, Tokens cached, Tokens output) {
        var usage = Desk.object()
                .put("total_tokens", input.total() + output.total())
                .put("input_tokens", input.total())
                .put("output_tokens", output.total());
        var details = usage.putObject("input_token_details")
                .put("text_tokens", input.text)
                .put("audio_tokens", input.audio)
                .put("image_tokens", 0)
                .put("cached_tokens", cached.total());
        details.putObject("cached_tokens_details")
                .put("text_tokens", cached.text)
                .put("audio_tokens", cached.audio)
                .put("image_tokens", 0);
        usage.putObject("output_token_details").put("text_tokens", output.text).put("audio_tokens", output.audio);
        return usage;
    }
}
