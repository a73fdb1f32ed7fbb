package dev.patchbay.plugin.audiosocket;

import java.io.IOException;

/** Settings for tests: any port, and time enough where time is not what is tested. */
record Configs(
        AudioKind format, int maxCalls, int uuidMs, int messageMs, int idleMs, int maxMessageMs, int maxAheadMs) {

    static final Configs PATIENT = new Configs(AudioKind.SLIN, 100, 10_000, 10_000, 10_000, 200, 10_000);

    Configs format(AudioKind kind) {
        return new Configs(kind, maxCalls, uuidMs, messageMs, idleMs, maxMessageMs, maxAheadMs);
    }

    Configs maxCalls(int calls) {
        return new Configs(format, calls, uuidMs, messageMs, idleMs, maxMessageMs, maxAheadMs);
    }

    Configs uuidMs(int ms) {
        return new Configs(format, maxCalls, ms, messageMs, idleMs, maxMessageMs, maxAheadMs);
    }

    Configs messageMs(int ms) {
        return new Configs(format, maxCalls, uuidMs, ms, idleMs, maxMessageMs, maxAheadMs);
    }

    Configs idleMs(int ms) {
        return new Configs(format, maxCalls, uuidMs, messageMs, ms, maxMessageMs, maxAheadMs);
    }

    Configs maxAheadMs(int ms) {
        return new Configs(format, maxCalls, uuidMs, messageMs, idleMs, maxMessageMs, ms);
    }

    AudioSocketConfig config() {
        return new AudioSocketConfig(
                "127.0.0.1", 0, format, maxCalls, uuidMs, messageMs, idleMs, maxMessageMs, maxAheadMs, 65_536);
    }

    Server serve() throws IOException {
        return Server.with(config());
    }
}
