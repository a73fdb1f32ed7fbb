package dev.patchbay.plugin.calltools;

import dev.patchbay.api.tool.SessionControl;
import java.util.ArrayList;
import java.util.List;

/** A call that writes down what is done to it. */
final class FakeControl implements SessionControl {
    final List<String> log = new ArrayList<>();
    private final boolean capable;

    /** @param capable whether the transport can transfer and press keys */
    FakeControl(boolean capable) {
        this.capable = capable;
    }

    @Override
    public String sessionId() {
        return "s1";
    }

    @Override
    public void hangUpWhenHeard(String reason) {
        log.add("hang up: " + reason);
    }

    @Override
    public boolean transfer(String destination) {
        log.add("transfer: " + destination);
        return capable;
    }

    @Override
    public boolean sendDtmf(String digits) {
        log.add("keys: " + digits);
        return capable;
    }
}
