package dev.patchbay.runtime.session;

import dev.patchbay.api.tool.SessionControl;
import dev.patchbay.api.transport.Call;

/** What tools and stages may do to their call. Any thread. */
final class Control implements SessionControl {
    private final Session session;
    private final Call call;

    Control(Session session, Call call) {
        this.session = session;
        this.call = call;
    }

    @Override
    public String sessionId() {
        return session.info().id();
    }

    @Override
    public void hangUpWhenHeard(String reason) {
        session.execute(session.conversation()::hangUpAsked);
        session.finish(EndReason.agentHungUp(reason));
    }

    @Override
    public boolean transfer(String destination) {
        return call.transfer(destination);
    }

    @Override
    public boolean sendDtmf(String digits) {
        return call.sendDtmf(digits);
    }
}
