package dev.patchbay.emulator.chat;

import dev.patchbay.emulator.chat.request.ChatRequest;
import dev.patchbay.emulator.chat.request.Message;
import dev.patchbay.emulator.chat.request.Tool;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A request and what became of it.
 *
 * <p><b>Threads.</b> The server's event loop writes, any thread asks.
 */
public final class Exchange {
    private final int number;
    private final long atMillis;
    private final String path;
    private final Map<String, String> headers;
    private final String body;
    private final int connection;
    private volatile @Nullable ChatRequest request;
    private volatile int status;
    private final AtomicInteger tokensSent = new AtomicInteger();
    private volatile long firstTokenMillis = -1;
    private volatile long endMillis = -1;
    private volatile boolean stalled;
    private volatile Outcome outcome = Outcome.GOING_ON;

    Exchange(int number, long atMillis, String path, Map<String, String> headers, String body, int connection) {
        this.number = number;
        this.atMillis = atMillis;
        this.path = path;
        this.headers = Map.copyOf(headers);
        this.body = body;
        this.connection = connection;
    }

    /** {@return its number among the requests of the server, from 1} */
    public int number() {
        return number;
    }

    /** {@return over which connection it came, from 1; clients use one several times} */
    public int connection() {
        return connection;
    }

    /** {@return when it came, ms since the server started} */
    public long atMillis() {
        return atMillis;
    }

    /** {@return path and query} */
    public String path() {
        return path;
    }

    /** {@return the headers, by their names in lower case; of a key there are only stars} */
    public Map<String, String> headers() {
        return headers;
    }

    /** {@return the body as it came} */
    public String body() {
        return body;
    }

    /**
     * What it asks for.
     *
     * @return the request
     * @throws IllegalStateException when it was refused before it was understood; says how it was refused
     */
    public ChatRequest request() {
        var read = request;
        if (read == null) {
            throw new IllegalStateException("request " + number + " was refused with status " + status);
        }
        return read;
    }

    /** {@return the messages of the request} */
    public List<Message> messages() {
        return request().messages();
    }

    /** {@return the functions that the client offers} */
    public List<Tool> tools() {
        return request().tools();
    }

    /** {@return the status of the answer; 0 when there was none so far} */
    public int status() {
        return status;
    }

    /** {@return how many tokens of the answer were handed to the network so far} */
    public int tokensSent() {
        return tokensSent.get();
    }

    /** {@return when the first token was sent, ms since the server started; -1 for not yet} */
    public long firstTokenMillis() {
        return firstTokenMillis;
    }

    /** {@return when it ended, ms since the server started; -1 for not yet} */
    public long endMillis() {
        return endMillis;
    }

    /** {@return whether the server has fallen silent, as the scenario has it} */
    public boolean stalled() {
        return stalled;
    }

    /** {@return what became of it} */
    public Outcome outcome() {
        return outcome;
    }

    /** {@return whether the client went away before the end} */
    public boolean cancelled() {
        return outcome == Outcome.CANCELLED;
    }

    void understood(ChatRequest read) {
        request = read;
    }

    void began(int withStatus) {
        status = withStatus;
    }

    void sent(int tokens, long now) {
        if (tokens > 0 && firstTokenMillis < 0) {
            firstTokenMillis = now;
        }
        tokensSent.addAndGet(tokens);
    }

    void fellSilent() {
        stalled = true;
    }

    void ended(Outcome how, long now) {
        endMillis = now;
        outcome = how;
    }

    @Override
    public String toString() {
        return "request " + number + ": " + outcome + ", status " + status + ", " + tokensSent + " tokens sent";
    }
}
