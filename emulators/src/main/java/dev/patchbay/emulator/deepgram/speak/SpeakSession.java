package dev.patchbay.emulator.deepgram.speak;

import dev.patchbay.emulator.deepgram.scenario.OverFlush;
import dev.patchbay.emulator.deepgram.scenario.Scenario;
import dev.patchbay.emulator.deepgram.scenario.SpeakScript;
import dev.patchbay.emulator.deepgram.session.Line;
import dev.patchbay.emulator.deepgram.session.Opening;
import dev.patchbay.emulator.deepgram.session.Session;
import dev.patchbay.emulator.sound.Studio;
import dev.patchbay.emulator.time.Agenda;
import java.util.ArrayDeque;
import java.util.Deque;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;

/** One socket of {@code /v1/speak}, without the socket. */
public final class SpeakSession implements Session {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int MOST_CHARACTERS = 2_000;
    private static final int MOST_FLUSHES = 20;
    private static final int LIFE_MS = 3_600_000;

    private final SpeakScript script;
    private final SpeakQuery query;
    private final Opening opening;
    private final Line line;
    private final SpeakMessages messages;
    private final Agenda agenda = new Agenda();
    private final Mouth mouth;
    private final StringBuilder unsaid = new StringBuilder();
    private final Deque<String> delayed = new ArrayDeque<>();
    private final LastMinute spoken;
    private final LastMinute flushes = new LastMinute(MOST_FLUSHES);
    private final long lifeMs;
    private long characters;
    private long now;
    private boolean over;

    SpeakSession(Scenario scenario, SpeakQuery query, Studio studio, Opening opening, Line line) {
        this.query = query;
        this.opening = opening;
        this.line = line;
        script = scenario.speak();
        lifeMs = scenario.scaled(LIFE_MS);
        now = opening.now();
        messages = new SpeakMessages(script.warnings());
        var most = script.charactersPerMinute();
        spoken = new LastMinute(most == null ? Integer.MAX_VALUE : most);
        mouth = new Mouth(
                script,
                query.format(),
                new Voice(script, query, studio),
                new Mouth.Way(line, messages),
                agenda,
                () -> now);
    }

    @Override
    public void open() {
        line.send(messages.metadata(opening.requestId(), query.model()));
        agenda.at(now + lifeMs, () -> close(1011, "NET-0003: The connection reached its time limit of 60 minutes."));
    }

    @Override
    public void text(String message, long now) {
        tick(now);
        if (over) {
            return;
        }
        var read = read(message);
        switch (read.path("type").stringValue("")) {
            case "Speak" -> speak(read.path("text"));
            case "Flush" -> flush();
            case "Clear" -> {
                unsaid.setLength(0);
                delayed.clear();
                mouth.clear();
            }
            case "Close" -> mouth.whenDone(() -> close(1000, ""));
            case String other ->
                close(
                        1008,
                        "DATA-0000: unknown command '" + shortened(other) + "'; known are Speak, Flush, Clear, Close");
        }
    }

    private static JsonNode read(String message) {
        try {
            return MAPPER.readTree(message);
        } catch (JacksonException noJson) {
            return MissingNode.getInstance();
        }
    }

    /** A close frame has room for 123 bytes. */
    private static String shortened(String type) {
        String plain = type.replaceAll("[^A-Za-z0-9_.-]", "?");
        return plain.length() <= 20 ? plain : plain.substring(0, 20);
    }

    private void speak(JsonNode text) {
        String said = text.stringValue("");
        int length = said.codePointCount(0, said.length());
        if (length == 0) {
            close(1008, "DATA-0000: Speak needs a text that is not empty.");
        } else if (length > MOST_CHARACTERS) {
            close(
                    1009,
                    "BIG-0000: The text has " + length + " characters; at most " + MOST_CHARACTERS + " are allowed.");
        } else if (!spoken.room(now, length)) {
            close(1008, "DATA-0001: There were more characters within 60 s than are allowed.");
        } else {
            characters += length;
            spoken.add(now, length);
            unsaid.append(said);
        }
    }

    private void flush() {
        if (flushes.room(now, 1)) {
            flushes.add(now, 1);
            mouth.flush(taken());
            return;
        }
        warning("EXCESSIVE_FLUSH", "At most " + MOST_FLUSHES + " flushes are allowed within 60 s.");
        if (script.overFlush() == OverFlush.DELAY) {
            delayed.add(taken());
            if (delayed.size() == 1) {
                agenda.at(flushes.nextRoom(now), this::flushDelayed);
            }
        }
    }

    private void flushDelayed() {
        while (!delayed.isEmpty() && flushes.room(now, 1)) {
            flushes.add(now, 1);
            mouth.flush(delayed.removeFirst());
        }
        if (!delayed.isEmpty()) {
            agenda.at(flushes.nextRoom(now), this::flushDelayed);
        }
    }

    private String taken() {
        String text = unsaid.toString();
        unsaid.setLength(0);
        return text;
    }

    @Override
    public void binary(byte[] audio, long now) {
        tick(now);
        if (!over) {
            close(1003, "MESSAGE-0000: Binary messages are not supported here.");
        }
    }

    private void close(int code, String reason) {
        end();
        line.close(code, reason);
    }

    @Override
    public long nextDue() {
        return agenda.nextDue();
    }

    @Override
    public void tick(long time) {
        while (agenda.nextDue() <= time) {
            now = Math.max(now, agenda.nextDue());
            agenda.runNext();
        }
        now = Math.max(now, time);
    }

    /** This socket has no errors but closes; a scenario that asks for one gets a message that no client knows. */
    @Override
    public void error(String code, String description) {
        line.send(JsonNodeFactory.instance
                .objectNode()
                .put("type", "Error")
                .put("err_code", code)
                .put("err_msg", description));
    }

    @Override
    public void warning(String code, String description) {
        line.send(messages.warning(code, description));
    }

    @Override
    public void end() {
        over = true;
        agenda.clear();
    }

    /** {@return how many characters were sent to be spoken} */
    public long characters() {
        return characters;
    }
}
