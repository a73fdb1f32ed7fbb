package dev.patchbay.emulator.asterisk;

import java.util.ArrayList;
import java.util.List;

/**
 * All that came from the server.
 *
 * <p><b>Threads.</b> The receiver adds, the sender asks.
 */
final class Heard implements AgentEar {

    private static final long ASTERISK_PAYLOAD_WAIT = 5_000_000;

    private final int rate;
    private final Recording recording;
    private final Audibility audibility;
    private final List<ReceivedMessage> messages = new ArrayList<>();

    private int oddLengths;
    private int otherRates;
    private int slowPayloads;
    private long worstPayloadWait;
    private long lastArrival;

    Heard(int rate, int frameSamples, double thresholdDbfs) {
        this.rate = rate;
        this.recording = new Recording(rate, frameSamples);
        this.audibility = new Audibility(recording, rate, thresholdDbfs);
    }

    /**
     * Takes in one audio message.
     *
     * @param at when it was complete, nanoseconds of the call's clock
     * @param payload PCM16 little-endian from {@code from} on
     */
    synchronized void audio(long at, AudioKind kind, byte[] payload, int from, int bytes) {
        int samples = bytes / 2;
        oddLengths += bytes % 2;
        otherRates += kind.rate() == rate ? 0 : 1;
        lastArrival = at;
        messages.add(new ReceivedMessage(at, kind.code(), samples));
        recording.arriveAt(at);
        int heard = Math.toIntExact((long) samples * rate / kind.rate());
        for (int i = 0; i < heard; i++) {
            int sample = from + 2 * (int) ((long) i * kind.rate() / rate);
            recording.append((short) ((payload[sample] & 0xff) | (payload[sample + 1] << 8)));
        }
        audibility.update();
    }

    /** Notes how long a payload came after its header, in real time. */
    synchronized void payloadWait(long nanos) {
        worstPayloadWait = Math.max(worstPayloadWait, nanos);
        slowPayloads += nanos > ASTERISK_PAYLOAD_WAIT ? 1 : 0;
    }

    /** When the last message came, 0 before the first. */
    synchronized long lastArrival() {
        return lastArrival;
    }

    @Override
    public synchronized long audibleBetween(long from, long to) {
        return audibility.audibleBetween(from, to);
    }

    @Override
    public synchronized long lastAudible(long from, long to) {
        return audibility.lastAudible(from, to);
    }

    synchronized WireNotes notes() {
        return new WireNotes(oddLengths, otherRates, slowPayloads, worstPayloadWait / 1e6);
    }

    synchronized List<ReceivedMessage> messages() {
        return List.copyOf(messages);
    }

    synchronized Samples samples() {
        return recording.samples();
    }

    synchronized List<SpeechSegment> segments() {
        return audibility.segments();
    }
}
