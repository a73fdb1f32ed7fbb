package dev.patchbay.emulator.openai.session;

import dev.patchbay.emulator.openai.scenario.Api;
import dev.patchbay.emulator.time.Agenda;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What all parts of a session have in common: the time, the agenda, ids, and the way out. */
final class Desk {
    final Ids ids = new Ids();
    final Agenda agenda = new Agenda();
    private final Api api;
    private final Line line;
    private long now;

    Desk(Api api, Line line, long now) {
        this.api = api;
        this.line = line;
        this.now = now;
    }

    /** Milliseconds of the session's clock. */
    long now() {
        return now;
    }

    /** Does what became due, each at its own time. */
    void advanceTo(long time) {
        while (agenda.nextDue() <= time) {
            now = Math.max(now, agenda.nextDue());
            agenda.runNext();
        }
        now = Math.max(now, time);
    }

    Api api() {
        return api;
    }

    /** An event that has its type and id; the rest is the caller's. */
    ObjectNode event(String type) {
        return object().put("type", type).put("event_id", ids.next("event_"));
    }

    void send(ObjectNode event) {
        var ready = api == Api.BETA ? BetaDialect.toBeta(event) : event;
        if (ready != null) {
            line.send(new ServerEvent.Json(ready.get("type").stringValue(), ready));
        }
    }

    void send(ServerEvent.Audio audio) {
        line.send(audio);
    }

    void close(int code, String reason) {
        agenda.clear();
        line.close(code, reason);
    }

    void refuse(Refusal refusal, @Nullable String clientEvent) {
        error("invalid_request_error", refusal.code(), refusal.why(), refusal.param(), clientEvent);
    }

    void error(String type, String code, String message, @Nullable String param, @Nullable String clientEvent) {
        var event = event("error");
        event.putObject("error")
                .put("type", type)
                .put("code", code)
                .put("message", message)
                .put("param", param)
                .put("event_id", clientEvent);
        send(event);
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
