package dev.patchbay.emulator.chat.answer;

import dev.patchbay.emulator.chat.scenario.Garbage;

/** What a client must survive. */
final class Nonsense {
    private static final int HUGE_CHARACTERS = 10_000_000;

    private Nonsense() {}

    static Step of(Garbage what, Chunks chunks) {
        return switch (what) {
            case BAD_JSON -> event("{\"id\":\"chatcmpl-x\",\"choices\":[{\"index\":0,\"delta\":{\"content\":");
            case NO_OBJECT -> event("[1, 2, 3]");
            case NO_CHOICES -> event(chunks.odd(""));
            case EMPTY_CHOICES -> event(chunks.odd(",\"choices\":[]"));
            case NO_DELTA -> event(chunks.odd(",\"choices\":[{\"index\":0,\"finish_reason\":null}]"));
            case UNKNOWN_FIELDS ->
                event(chunks.odd(",\"mood\":{\"now\":\"odd\"},\"choices\":[{\"index\":0,\"delta\":{\"telepathy\":7},"
                        + "\"finish_reason\":null,\"weather\":[]}]"));
            case OTHER_FIELDS -> new Step.Text("event: ping\nid: 7\nretry: 3000\nmood: odd\n\n", 0);
            case LOST_CALL ->
                event(chunks.odd(",\"choices\":[{\"index\":0,\"delta\":{\"tool_calls\":[{\"index\":99,\"function\":"
                        + "{\"arguments\":\"}\"}}]},\"finish_reason\":null}]"));
            case HUGE -> event(chunks.odd(",\"choices\":[],\"padding\":\"" + "A".repeat(HUGE_CHARACTERS) + "\""));
        };
    }

    private static Step event(String data) {
        return new Step.Event(data, 0);
    }
}
