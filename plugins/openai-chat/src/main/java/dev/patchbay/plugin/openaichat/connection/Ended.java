package dev.patchbay.plugin.openaichat.connection;

import dev.patchbay.plugin.openaichat.stream.ServerFault;
import java.time.Duration;
import java.util.Optional;

/** How a request came to its end. */
public sealed interface Ended {
    /**
     * The server said all it had to say.
     *
     * @param reason why it stopped, in its own words, such as {@code stop} or {@code length}; may be empty
     */
    record Finished(String reason) implements Ended {}

    /** The body of an answer ended in good order, but the server did not say that this was all. */
    record Unmarked() implements Ended {}

    /**
     * The server would not answer.
     *
     * @param status of HTTP
     * @param fault what it said about it
     * @param pause how long it wants to be left alone
     */
    record Refused(int status, ServerFault fault, Optional<Duration> pause) implements Ended {}

    /**
     * The server said in the middle of an answer that something is wrong.
     *
     * @param fault what it said about it
     */
    record Failed(ServerFault fault) implements Ended {}

    /**
     * The connection could not be made, or broke.
     *
     * @param why names what happened, without anything that was said
     */
    record Broken(String why) implements Ended {}

    /**
     * The server took too long.
     *
     * @param why names what for, and the setting
     */
    record TimedOut(String why) implements Ended {}

    /**
     * The server sent what is no answer.
     *
     * @param why names what, without anything that was said
     */
    record Nonsense(String why) implements Ended {}

    /** Nobody wants the answer any more. */
    record Cancelled() implements Ended {}
}
