package dev.patchbay.emulator.deepgram.session;

import dev.patchbay.emulator.deepgram.scenario.Garbage;

/** What a client must survive. */
final class Nonsense {
    private static final int HUGE_CHARACTERS = 20_000_000;

    private Nonsense() {}

    static String of(Garbage what) {
        return switch (what) {
            case BAD_JSON -> "{\"type\":\"Warning\",\"description\":{";
            case UNKNOWN_TYPE -> "{\"type\":\"Telepathy\",\"thoughts\":7}";
            case UNKNOWN_FIELDS ->
                "{\"type\":\"Warning\",\"code\":\"ODD\",\"description\":\"odd\",\"mood\":{\"now\":[\"odd\"]}}";
            case NO_TYPE -> "{\"content\":\"of no type\"}";
            case NO_OBJECT -> "[\"type\",\"Warning\"]";
            case HUGE -> "{\"type\":\"Telepathy\",\"thoughts\":\"" + "A".repeat(HUGE_CHARACTERS) + "\"}";
        };
    }
}
