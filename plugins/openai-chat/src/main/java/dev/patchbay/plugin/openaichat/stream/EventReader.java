package dev.patchbay.plugin.openaichat.stream;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Reads server-sent events, as the WHATWG has them, as far as chat completions need them: the data of each event. Bytes may
 * come cut anywhere. Comments and other fields are left out.
 *
 * <p><b>Threads.</b> One at a time.
 */
public final class EventReader {
    /** A chunk of an answer has a few hundred bytes; one with a whole answer in it, some thousands. */
    private static final int LONGEST_EVENT = 1 << 20;

    private static final String DATA = "data";
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Takes what is read. */
    @FunctionalInterface
    public interface Events {
        /**
         * One event.
         *
         * @param data of it
         * @throws IOException when no more should be read
         */
        void event(String data) throws IOException;
    }

    private final Events events;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(512);
    private final StringBuilder data = new StringBuilder();
    private boolean any;
    private boolean afterReturn;
    private boolean begun;

    /**
     * Of a stream that begins.
     *
     * @param events takes the data of each
     */
    public EventReader(Events events) {
        this.events = events;
    }

    /**
     * Reads more.
     *
     * @param bytes the position advances to the limit
     * @throws IOException when an event has no end, or its taker wants no more
     */
    public void read(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            byte next = bytes.get();
            boolean second = next == '\n' && afterReturn;
            afterReturn = next == '\r';
            if (second) {
                continue;
            }
            if (next == '\n' || next == '\r') {
                endLine();
            } else {
                if (line.size() + data.length() > LONGEST_EVENT) {
                    throw new MalformedStream("an event is longer than " + LONGEST_EVENT + " bytes");
                }
                line.write(next);
            }
        }
    }

    private void endLine() throws IOException {
        var text = line.toString(StandardCharsets.UTF_8);
        line.reset();
        if (!begun) {
            begun = true;
            text = text.isEmpty() || text.charAt(0) != BYTE_ORDER_MARK ? text : text.substring(1);
        }
        if (text.isEmpty()) {
            dispatch();
        } else {
            field(text);
        }
    }

    private void field(String text) {
        int colon = text.indexOf(':');
        var name = colon < 0 ? text : text.substring(0, colon);
        if (name.equals(DATA)) {
            var value = colon < 0 ? "" : text.substring(colon + 1);
            if (any) {
                data.append('\n');
            }
            any = true;
            data.append(value.startsWith(" ") ? value.substring(1) : value);
        }
    }

    private void dispatch() throws IOException {
        if (any) {
            any = false;
            var event = data.toString();
            data.setLength(0);
            events.event(event);
        }
    }

    /**
     * The stream is over. Some servers forget the empty line after the last event.
     *
     * @throws IOException when the events' taker wants no more
     */
    public void end() throws IOException {
        if (line.size() > 0) {
            endLine();
        }
        dispatch();
    }
}
