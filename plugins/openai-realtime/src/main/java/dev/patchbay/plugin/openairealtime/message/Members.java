package dev.patchbay.plugin.openairealtime.message;

import dev.patchbay.websocket.link.Malformed;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The members of a JSON object, forgiving where the server is: what is missing, null or of another kind is empty. */
record Members(JsonNode node) {
    static Members of(JsonNode node) {
        return new Members(node);
    }

    Members in(String name) {
        return new Members(node.path(name));
    }

    String text(String name) {
        var value = node.path(name);
        return value.isString() ? value.asString() : "";
    }

    String required(String name) throws Malformed {
        var value = text(name);
        if (value.isEmpty()) {
            throw new Malformed("a message lacks " + name + ", a text");
        }
        return value;
    }

    long number(String name) {
        var value = node.path(name);
        return value.canConvertToLong() ? value.asLong() : 0;
    }

    int index(String name) throws Malformed {
        var value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return 0;
        }
        return AudioMessage.index(value.asString(""));
    }

    List<Members> list(String name) {
        return StreamSupport.stream(node.path(name).spliterator(), false)
                .map(Members::new)
                .toList();
    }
}
