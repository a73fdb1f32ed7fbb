package dev.patchbay.emulator.asterisk;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.UUID;

/** All that a call is made from, checked. */
record CallSettings(
        InetSocketAddress server,
        UUID uuid,
        AudioKind kind,
        int frameSamples,
        double speed,
        CallerScript script,
        double audibleDbfs,
        Duration patience,
        boolean silenceSuppressed,
        CallObserver observer) {}
