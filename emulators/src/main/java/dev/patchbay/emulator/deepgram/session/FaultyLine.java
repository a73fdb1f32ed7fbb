package dev.patchbay.emulator.deepgram.session;

import dev.patchbay.emulator.deepgram.scenario.Fault;
import tools.jackson.databind.node.ObjectNode;

/** A line on which things go wrong; its {@link FaultySession} knows when. */
final class FaultyLine implements Line {
    private final Line line;
    private final FaultySession session;
    private boolean halfNext;

    FaultyLine(Line line, FaultySession session) {
        this.line = line;
        this.session = session;
    }

    void halfNext() {
        halfNext = true;
    }

    @Override
    public void send(ObjectNode message) {
        session.sending(message.path("type").stringValue(""));
        if (!halved(message.toString())) {
            line.send(message);
        }
    }

    @Override
    public void audio(byte[] audio, int from, int length) {
        session.sending(Fault.AUDIO);
        line.audio(audio, from, length);
    }

    private boolean halved(String text) {
        if (halfNext) {
            halfNext = false;
            line.half(text);
            line.reset();
            return true;
        }
        return false;
    }

    @Override
    public void raw(String name, String text) {
        line.raw(name, text);
    }

    @Override
    public void half(String text) {
        line.half(text);
    }

    @Override
    public void close(int code, String reason) {
        line.close(code, reason);
    }

    @Override
    public void closeWithoutStatus() {
        line.closeWithoutStatus();
    }

    @Override
    public void reset() {
        line.reset();
    }

    @Override
    public void stall() {
        line.stall();
    }
}
