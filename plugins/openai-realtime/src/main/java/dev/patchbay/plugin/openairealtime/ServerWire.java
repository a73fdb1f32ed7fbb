package dev.patchbay.plugin.openairealtime;

import dev.patchbay.plugin.openairealtime.OpenAiRealtimeConfig.Api;
import dev.patchbay.plugin.openairealtime.message.BetaDialect;
import dev.patchbay.plugin.openairealtime.message.ClientEvents;
import dev.patchbay.plugin.openairealtime.message.ServerEvent;
import dev.patchbay.websocket.link.Failure;
import dev.patchbay.websocket.link.Failure.Follows;
import dev.patchbay.websocket.link.Link;
import tools.jackson.databind.node.ObjectNode;

/** What we say on its way to the server, over the connection of the moment. The session's turn. */
final class ServerWire implements Wire {
    /** The id of the message that sets a session up. */
    static final String SETTINGS = "settings";

    /** Characters under way beyond which audio is too late: 4 s of 24 kHz, 24 s of µ-law. */
    private static final int MOST_AUDIO = 256 << 10;

    private final Link<ServerEvent> link;
    private final Api api;

    ServerWire(Link<ServerEvent> link, Api api) {
        this.link = link;
        this.api = api;
    }

    /** The one message that comes before the session is set up. */
    void settings(ObjectNode settings) {
        say(ClientEvents.sessionUpdate(SETTINGS, settings));
    }

    @Override
    public void send(ObjectNode event) {
        if (link.ready()) {
            say(event);
        }
    }

    /** What the server does not take means that the connection is gone; what it has to know is told anew on the next. */
    private void say(ObjectNode event) {
        var text = (api == Api.BETA ? BetaDialect.fromGa(event) : event).toString();
        if (!link.send(text)) {
            link.lose(new Failure(
                    OpenAiRealtimeError.NOT_CONNECTED,
                    Follows.RECONNECT,
                    "the server no longer reads what it is sent"));
        }
    }

    /** Audio of this moment; false when it was left out. */
    boolean audio(String message) {
        return link.ready() && link.sendSoon(message, MOST_AUDIO);
    }

    /** Audio that is said again, however long it takes. */
    boolean replay(String message) {
        return link.ready() && link.send(message);
    }
}
