package dev.patchbay.emulator.asterisk;

import java.time.Duration;

/** How a call ended. The first cause counts; whatever the closing connection brings after it is not another one. */
public sealed interface Ending {

    /** The server sent the hang-up message (kind 0x00). */
    record ServerHungUp() implements Ending {}

    /**
     * The server closed the connection without a hang-up message, which Asterisk takes for one.
     *
     * @param reset true when it was reset rather than closed; a server that closes with unread audio in its socket
     *     causes that too
     */
    record ServerClosed(boolean reset) implements Ending {}

    /** The script, or {@link OngoingCall#hangUp}, hung up: the connection was closed, no message was sent. */
    record CallerHungUp() implements Ending {}

    /** The server did what makes Asterisk drop the channel. */
    record Faulted(ProtocolFault fault) implements Ending {}

    /** There was no connection within 2000 ms, or none at all. */
    record ConnectFailed(String reason) implements Ending {}

    /** The script's limit passed and the caller gave up. */
    record TimedOut(Duration limit) implements Ending {}
}
