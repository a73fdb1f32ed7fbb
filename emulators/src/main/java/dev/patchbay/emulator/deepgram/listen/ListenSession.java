package dev.patchbay.emulator.deepgram.listen;

import dev.patchbay.emulator.deepgram.listen.ListenMessages.Finality;
import dev.patchbay.emulator.deepgram.query.ClientText;
import dev.patchbay.emulator.deepgram.scenario.ListenScript;
import dev.patchbay.emulator.deepgram.session.Line;
import dev.patchbay.emulator.deepgram.session.Opening;
import dev.patchbay.emulator.deepgram.session.Session;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** One socket of {@code /v1/listen}, without the socket. */
public final class ListenSession implements Session {
    private static final String NO_AUDIO = "DATA-0000: The payload cannot be decoded as audio.";

    private final ListenScript script;
    private final ListenMessages messages;
    private final Line line;
    private final long epochMillis;
    private final Results results;
    private final @Nullable Utterances utterances;
    private final Deadlines deadlines;
    private final Intake intake = new Intake();
    private long now;
    private boolean over;

    ListenSession(ListenScript script, ListenQuery query, Opening opening, Line line) {
        this.script = script;
        this.line = line;
        now = opening.now();
        epochMillis = opening.epochMillis();
        messages = new ListenMessages(query, opening.requestId());
        deadlines = new Deadlines(script, now);
        results = new Results(script, query, messages, this::send);
        var format = query.format();
        utterances = format == null ? null : new Utterances(script, query, format, results);
    }

    /** Nothing is said before there is audio. */
    @Override
    public void open() {}

    @Override
    public void text(String message, long now) {
        tick(now);
        if (over) {
            return;
        }
        deadlines.text(now);
        switch (ClientText.read(message).type()) {
            case "KeepAlive" -> {}
            case "Finalize" -> results.finalized(atMs());
            case "CloseStream" -> finish();
            case "" -> error("UnparsableMessage", "The text message is no JSON object with a type.");
            case String other ->
                error("UnknownMessage", "unknown type '" + other + "'; known are KeepAlive, Finalize, CloseStream");
        }
    }

    @Override
    public void binary(byte[] audio, long now) {
        tick(now);
        if (over) {
            return;
        }
        if (audio.length == 0) {
            finish();
            return;
        }
        if (utterances == null || text(audio)) {
            close(1008, NO_AUDIO);
            return;
        }
        deadlines.audio(now);
        long before = utterances.positionMs();
        utterances.hear(audio);
        if (intake.add(audio, utterances.positionMs() - before, now) && script.refuseFast()) {
            close(1008, "DATA-0000: The audio comes faster than 1.25 times real time.");
        }
    }

    /** A control message in a binary frame, which the service takes for audio. */
    private static boolean text(byte[] audio) {
        return audio[0] == '{' && audio[audio.length - 1] == '}';
    }

    private long atMs() {
        return utterances == null ? 0 : utterances.atMs();
    }

    private void finish() {
        long ms = utterances == null ? 0 : utterances.positionMs();
        if (utterances != null && ms > 0) {
            utterances.end();
            results.close(ms, Finality.FINAL);
        }
        line.send(
                messages.end(intake.sha256(), Instant.ofEpochMilli(epochMillis).toString(), ms));
        close(1000, "");
    }

    private void send(ObjectNode message) {
        if (message.path("type").stringValue("").equals("Results")) {
            deadlines.result(now);
        }
        line.send(message);
    }

    private void close(int code, String reason) {
        over = true;
        line.close(code, reason);
    }

    @Override
    public long nextDue() {
        return over ? Long.MAX_VALUE : deadlines.nextDue();
    }

    @Override
    public void tick(long now) {
        this.now = Math.max(this.now, now);
        String why = over ? null : deadlines.over(this.now);
        if (why != null) {
            close(1011, why);
        }
    }

    @Override
    public void error(String code, String description) {
        line.send(messages.error(code, description));
    }

    /** There are no warnings on this socket. */
    @Override
    public void warning(String code, String description) {}

    @Override
    public void end() {
        over = true;
    }

    /** {@return how many audio messages there were of each size, bytes} */
    public Map<Integer, Integer> chunks() {
        return intake.chunks();
    }

    /** {@return how many times audio came faster than 1.25 times real time} */
    public long tooFast() {
        return intake.tooFast();
    }
}
