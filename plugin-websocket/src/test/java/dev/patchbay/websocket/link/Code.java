package dev.patchbay.websocket.link;

import dev.patchbay.api.ErrorCode;
import dev.patchbay.websocket.HandshakeRefused;

/** What a made-up provider can fail by. */
enum Code implements ErrorCode, Diagnosis {
    KEY,
    QUOTA,
    BUSY,
    SETTINGS,
    UNREACHABLE,
    LOST,
    NONSENSE;

    static final Refusals REFUSALS = new Refusals(KEY, QUOTA, BUSY, SETTINGS, UNREACHABLE, "api_key", "model");
    static final Diagnosis DIAGNOSIS = KEY;

    @Override
    public Kind kind() {
        return Kind.PROVIDER;
    }

    @Override
    public ErrorCode connectionFailed() {
        return UNREACHABLE;
    }

    @Override
    public ErrorCode notConnected() {
        return LOST;
    }

    @Override
    public ErrorCode protocolBroken() {
        return NONSENSE;
    }

    @Override
    public Failure refused(HandshakeRefused refused) {
        return REFUSALS.of(refused, refused.header("dg-error"));
    }
}
