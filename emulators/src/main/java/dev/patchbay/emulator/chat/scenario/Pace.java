package dev.patchbay.emulator.chat.scenario;

/**
 * How fast answers come.
 *
 * @param firstTokenMs from the request to the first token, ms
 * @param tokenMs between two tokens, ms
 * @param tokenChars how long a token is at most, 1 to 1000 characters
 */
public record Pace(int firstTokenMs, int tokenMs, int tokenChars) {
    /** What holds unless the scenario says otherwise: all at once, four characters a token. */
    public static final Pace DEFAULT = new Pace(0, 0, 4);

    /** Checks the ranges. */
    public Pace {
        Checks.within("first_token_ms", firstTokenMs, 0, 600_000);
        Checks.within("token_ms", tokenMs, 0, 600_000);
        Checks.within("token_chars", tokenChars, 1, 1_000);
    }

    /**
     * Four characters a token at some pace.
     *
     * @param firstTokenMs from the request to the first token, ms
     * @param tokenMs between two tokens, ms
     * @return the pace
     */
    public static Pace of(int firstTokenMs, int tokenMs) {
        return new Pace(firstTokenMs, tokenMs, DEFAULT.tokenChars);
    }
}
