package dev.patchbay.emulator.deepgram.flux;

import java.util.List;

/**
 * What a client may change while it is connected.
 *
 * @param thresholds when turns are over
 * @param keyterms words to listen for
 * @param hints languages to expect
 */
record Settings(Thresholds thresholds, List<String> keyterms, List<String> hints) {
    Settings {
        keyterms = List.copyOf(keyterms);
        hints = List.copyOf(hints);
    }
}
