package dev.patchbay.emulator.openai;

/** Is told of every event, on the event loop of its connection; it must not wait. */
@FunctionalInterface
public interface Watcher {
    /** Takes no notice. */
    Watcher NONE = (connection, fromClient, event) -> {};

    /**
     * An event came or went.
     *
     * @param connection its number, from 1
     * @param fromClient whether it came; else it was sent
     * @param event what
     */
    void happened(int connection, boolean fromClient, RecordedEvent event);
}
