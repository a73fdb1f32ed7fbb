package dev.patchbay.emulator.chat.scenario;

import org.jspecify.annotations.Nullable;

/**
 * Something that goes wrong in an answer.
 *
 * @param request in the answer to which request, from 1, counted over the whole server; null in each
 * @param times in how many requests in a row, from that one on
 * @param token after how many tokens; 0 is after the headers and the role, null is before the headers
 * @param act what
 */
public record Fault(
        @Nullable Integer request, int times, @Nullable Integer token, Act act) {
    /** Checks the ranges, and that the act can happen there. */
    public Fault {
        Checks.within("request", request == null ? 1 : request, 1, 1_000_000_000);
        Checks.within("times", times, 1, 1_000_000_000);
        Checks.within("token", token == null ? 0 : token, 0, 1_000_000);
        if (act instanceof Status && token != null) {
            throw new IllegalArgumentException(
                    "faults: a status comes before the first token; leave token out, or send an error instead");
        }
        if (token == null && !(act instanceof Status || act instanceof Drop || act instanceof Stall)) {
            token = 0;
        }
    }

    /**
     * Whether it happens in an answer.
     *
     * @param number of the request, from 1
     * @return whether
     */
    public boolean strikes(int number) {
        return request == null || (number >= request && number - request < times);
    }

    /** What goes wrong. */
    public sealed interface Act {}

    /**
     * The request is refused.
     *
     * @param status HTTP status, 400 to 599
     * @param retryAfterSeconds the value of {@code Retry-After}; null leaves the header out
     * @param error the body; null for what the service says with such a status
     */
    public record Status(
            int status,
            @Nullable Integer retryAfterSeconds,
            @Nullable Trouble error) implements Act {
        /** Checks the range. */
        public Status {
            Checks.within("status", status, 400, 599);
        }

        /**
         * A refusal as the service words it.
         *
         * @param status HTTP status, 400 to 599
         */
        public Status(int status) {
            this(status, null, null);
        }
    }

    /** The connection is reset. */
    public record Drop() implements Act {}

    /** The server sends no more, and keeps the connection open. */
    public record Stall() implements Act {}

    /** The answer ends in good order, but too early: without a reason, without {@code [DONE]}. */
    public record End() implements Act {}

    /** Half of the next event is sent, then the connection is reset. */
    public record Half() implements Act {}

    /** From here on each event comes in two writes, cut within its first character that has several bytes. */
    public record Split() implements Act {}

    /**
     * The server sends nonsense, and goes on.
     *
     * @param what which
     */
    public record Send(Garbage what) implements Act {}

    /**
     * An {@code error} object comes in the stream, which ends then.
     *
     * @param error what it says
     */
    public record StreamError(Trouble error) implements Act {}

    /**
     * The answer is cut short, with its reason.
     *
     * @param reason such as {@link Finish#LENGTH}
     */
    public record CutShort(Finish reason) implements Act {}
}
