package dev.patchbay.emulator.deepgram;

import dev.patchbay.emulator.deepgram.scenario.SocketKind;

/** Is told of every message, on the event loop of its connection; it must not wait. */
@FunctionalInterface
public interface Watcher {
    /** Takes no notice. */
    Watcher NONE = (socket, connection, fromClient, message) -> {};

    /**
     * A message came or went.
     *
     * @param socket of which kind
     * @param connection its number among those of its kind, from 1
     * @param fromClient whether it came; else it was sent
     * @param message what
     */
    void happened(SocketKind socket, int connection, boolean fromClient, RecordedMessage message);
}
