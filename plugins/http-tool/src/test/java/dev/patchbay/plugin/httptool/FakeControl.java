package dev.patchbay.plugin.httptool;

import dev.patchbay.api.tool.SessionControl;

/** A call that a web service has no business with. */
final class FakeControl implements SessionControl {
    @Override
    public String sessionId() {
        return "s1";
    }

    @Override
    public void hangUpWhenHeard(String reason) {
        throw new AssertionError("hung up");
    }

    @Override
    public boolean transfer(String destination) {
        throw new AssertionError("transferred");
    }

    @Override
    public boolean sendDtmf(String digits) {
        throw new AssertionError("pressed keys");
    }
}
