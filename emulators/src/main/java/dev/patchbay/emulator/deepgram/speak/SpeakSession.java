package dev.patchbay.emulator.deepgram.speak;

import dev.patchbay.emulator.deepgram.query.ClientText;
import dev.patchbay.emulator.deepgram.scenario.OverFlush;
import dev.patchbay.emulator.deepgram.scenario.Scenario;
import dev.patchbay.emulator.deepgram.scenario.SpeakScript;
import dev.patchbay.emulator.deepgram.session.Line;
import dev.patchbay.emulator.deepgram.session.Opening;
import dev.patchbay.emulator.deepgram.session.Session;
import dev.patchbay.emulator.sound.Studio;
import dev.patchbay.emulator.time.Schedule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** One socket of {@code /v1/speak}, without the socket. */
public final class SpeakSession implements Session {
    private static final int MOST_CHARACTERS = 2_000;
    private static final int MOST_UNSAID = 100_000;
    private static final int LIFE_MS = 3_600_000;

    private final SpeakScript script;
    private final SpeakQuery query;
    private final Opening opening;
    private final Line line;
    private final SpeakMessages messages;
    private final Schedule schedule;
    private final Mouth mouth;
    private final StringBuilder unsaid = new StringBuilder();
    private final LastMinute spoken;
    private final Flushes flushes;
    private final long lifeMs;
    private long characters;
    private boolean closing;
    private boolean over;

    SpeakSession(Scenario scenario, SpeakQuery query, Studio studio, Opening opening, Line line) {
        this.query = query;
        this.opening = opening;
        this.line = line;
        script = scenario.speak();
        lifeMs = scenario.scaled(LIFE_MS);
        schedule = new Schedule(opening.now());
        messages = new SpeakMessages(script.warnings());
        var most = script.charactersPerMinute();
        spoken = new LastMinute(most == null ? Integer.MAX_VALUE : most);
        mouth = new Mouth(
                script, query.format(), new Voice(script, query, studio), new Mouth.Way(line, messages), schedule);
        flushes = new Flushes(mouth, schedule);
    }

    @Override
    public void open() {
        line.send(messages.metadata(opening.requestId(), query.model()));
        schedule.after(lifeMs, () -> close(1011, "NET-0003: The connection reached its time limit of 60 minutes."));
    }

    @Override
    public void text(String message, long now) {
        tick(now);
        if (over || closing) {
            return;
        }
        var read = ClientText.read(message);
        switch (read.type()) {
            case "Speak" -> speak(read.json().path("text"));
            case "Flush" -> flush();
            case "Clear" -> {
                unsaid.setLength(0);
                flushes.clear();
            }
            case "Close" -> {
                closing = true;
                mouth.whenDone(() -> close(1000, ""));
            }
            case String other ->
                close(
                        1008,
                        "DATA-0000: unknown command '" + shortened(other) + "'; known are Speak, Flush, Clear, Close");
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
        } else if (unsaid.length() + said.length() > MOST_UNSAID) {
            close(1009, "BIG-0001: More than " + MOST_UNSAID + " characters wait for a flush.");
        } else if (!spoken.room(schedule.now(), length)) {
            close(1008, "DATA-0001: There were more characters within 60 s than are allowed.");
        } else {
            characters += length;
            spoken.add(schedule.now(), length);
            unsaid.append(said);
        }
    }

    private void flush() {
        if (flushes.room()) {
            flushes.flush(taken());
            return;
        }
        warning("EXCESSIVE_FLUSH", "At most " + Flushes.MOST + " flushes are allowed within 60 s.");
        if (script.overFlush() == OverFlush.DELAY) {
            flushes.delay(taken());
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
        return schedule.nextDue();
    }

    @Override
    public void tick(long now) {
        schedule.advanceTo(now);
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
        schedule.clear();
    }

    /** {@return how many characters were sent to be spoken} */
    public long characters() {
        return characters;
    }
}
