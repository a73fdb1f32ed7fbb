package dev.patchbay.plugin.deepgram.agent;

import dev.patchbay.plugin.deepgram.agent.message.ServerMessage;
import dev.patchbay.plugin.deepgram.service.DeepgramError;
import dev.patchbay.websocket.link.Failure;
import dev.patchbay.websocket.link.Failure.Follows;
import dev.patchbay.websocket.link.Link;
import java.nio.ByteBuffer;
import tools.jackson.databind.node.ObjectNode;

/** What we say on its way to the server, over the connection of the moment. The session's turn. */
final class ServerWire implements Wire {
    /** Audio that would wait behind so many bytes is of no use any more: 8 s of µ-law. */
    private static final int MOST_AUDIO = 64 << 10;

    private final Link<ServerMessage> link;

    ServerWire(Link<ServerMessage> link) {
        this.link = link;
    }

    /** The one message that comes before the settings are in force, because it is they. */
    void settings(ObjectNode settings) {
        say(settings);
    }

    @Override
    public void send(ObjectNode message) {
        if (link.ready()) {
            say(message);
        }
    }

    /** What the server does not take means that the connection is gone; what it has to know is told anew on the next. */
    private void say(ObjectNode message) {
        if (!link.send(message.toString())) {
            link.lose(new Failure(
                    DeepgramError.NOT_CONNECTED, Follows.RECONNECT, "the server no longer reads what it is sent"));
        }
    }

    /** Audio of this moment; false when it was left out. */
    boolean audio(ByteBuffer audio) {
        return link.ready() && link.sendSoon(audio, MOST_AUDIO);
    }
}
