package dev.patchbay.emulator.chat;

/** Is told of everything, on the event loop of its connection; it must not wait. */
@FunctionalInterface
public interface Watcher {
    /** Takes no notice. */
    Watcher NONE = happening -> {};

    /**
     * Something came, was sent, or ended.
     *
     * @param what it is
     */
    void happened(Happening what);
}
