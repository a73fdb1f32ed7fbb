package dev.patchbay.emulator.openai.session;

import dev.patchbay.emulator.openai.scenario.Garbage;

/** What a client must survive. */
final class Nonsense {
    private static final int HUGE_CHARACTERS = 20_000_000;

    private Nonsense() {}

    static ServerEvent of(Garbage what) {
        return new ServerEvent.Raw(
                "(garbage) " + what,
                switch (what) {
                    case BAD_JSON -> "{\"type\":\"response.done\",\"response\":{";
                    case BAD_BASE64 -> audio(0, "this is *not* base64!");
                    case NEGATIVE_INDEX -> audio(-1, "AAAA");
                    case UNKNOWN_EVENT ->
                        "{\"type\":\"response.telepathy.delta\",\"event_id\":\"event_x\",\"delta\":7}";
                    case UNKNOWN_FIELDS ->
                        "{\"type\":\"rate_limits.updated\",\"event_id\":\"event_x\",\"rate_limits\":[],\"mood\":{\"now\":\"odd\"}}";
                    case NO_TYPE -> "{\"event_id\":\"event_x\",\"delta\":\"AAAA\"}";
                    case HUGE ->
                        "{\"type\":\"response.telepathy.delta\",\"event_id\":\"event_x\",\"delta\":\""
                                + "A".repeat(HUGE_CHARACTERS) + "\"}";
                });
    }

    private static String audio(int contentIndex, String delta) {
        return "{\"type\":\"response.output_audio.delta\",\"event_id\":\"event_x\",\"response_id\":\"resp_x\","
                + "\"item_id\":\"item_x\",\"output_index\":0,\"content_index\":" + contentIndex + ",\"delta\":\""
                + delta
                + "\"}";
    }
}
