package dev.patchbay.emulator.asterisk;

/**
 * One audio message from the server.
 *
 * @param arrivalNanos when its last byte was there, in nanoseconds of the call's clock since the answer
 * @param kind the message's kind, 0x10 to 0x18
 * @param samples how many whole samples it carried
 */
public record ReceivedMessage(long arrivalNanos, int kind, int samples) {

    /** How long its audio lasts, by the rate of its kind, in nanoseconds. */
    public long durationNanos() {
        int rate = AudioKind.ofCode(kind).orElseThrow().rate();
        return samples * 1_000_000_000L / rate;
    }
}
