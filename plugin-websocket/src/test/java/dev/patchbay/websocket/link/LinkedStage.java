package dev.patchbay.websocket.link;

import dev.patchbay.websocket.Address;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A stage with a link, whose protocol is: the server says hello first; "bad" makes no sense; "here" is dealt with by the
 * reader, and so are bytes. It writes down what it hears.
 */
final class LinkedStage implements Link.Owner<String> {
    final HandTurnedSession session = new HandTurnedSession();
    final FakeServer server = new FakeServer();
    final List<String> heard = new ArrayList<>();
    final Link<String> link;
    boolean owed;
    private int readers;

    /** Pings every second, and gives up after 20 s. */
    LinkedStage() {
        this(new LinkSettings(2_000, 1_000, 20_000));
    }

    LinkedStage(LinkSettings settings) {
        link = new Link<>(session, this::address, settings, server, Code.DIAGNOSIS, () -> new Notes(++readers), this);
    }

    private Address address() {
        return new Address(URI.create("wss://host/dial" + (server.dialled.size() + 1) + "?key=secret"), Map.of());
    }

    /** Opens it, and lets the server say hello. */
    LinkedStage connected() {
        link.open();
        session.turn();
        hello();
        return this;
    }

    void hello() {
        server.line().client.message("hello");
        session.turn();
    }

    private final class Notes implements Reader<String> {
        private final int number;

        Notes(int number) {
            this.number = number;
        }

        @Override
        public @Nullable String text(String text) throws Malformed {
            if (text.equals("bad")) {
                throw new Malformed("a bad message");
            }
            if (text.equals("here")) {
                heard.add("reader " + number + " " + text);
                return null;
            }
            return text;
        }

        @Override
        public @Nullable String binary(ByteBuffer bytes) {
            heard.add("reader " + number + " " + bytes.remaining() + " bytes");
            return null;
        }
    }

    @Override
    public void opened() {
        heard.add("opened");
    }

    @Override
    public void event(String event) {
        heard.add(event);
        if (event.equals("hello")) {
            link.established();
        }
    }

    @Override
    public boolean owed() {
        return owed;
    }

    @Override
    public void lost(Failure why) {
        heard.add("lost " + why.code().name() + ": " + why.message());
    }

    @Override
    public void failed(Failure why) {
        heard.add("failed " + why.follows() + " " + why.code().name() + ": " + why.message());
    }
}
