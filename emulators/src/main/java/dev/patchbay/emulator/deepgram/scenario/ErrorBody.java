package dev.patchbay.emulator.deepgram.scenario;

/** In which shape a refused handshake says why. */
public enum ErrorBody {
    /** JSON with {@code err_code} and {@code err_msg}. */
    LEGACY,
    /** JSON with {@code category}, {@code message} and {@code details}. */
    MODERN,
    /** The message alone. */
    TEXT
}
