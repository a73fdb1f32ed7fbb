package dev.patchbay.emulator.deepgram.session;

import dev.patchbay.emulator.sound.Encoding;
import dev.patchbay.emulator.sound.SampleFormat;
import dev.patchbay.emulator.sound.Sound;
import dev.patchbay.emulator.sound.Studio;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Turns the time of a session by hand, and keeps what the session says. */
public final class Hand implements Line {
    /** The id of the request. */
    public static final String REQUEST = "fc553ec9-5874-49ca-a47c-b670d525a4b1";

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Studio STUDIO = new Studio();
    private static final int PIECE_MS = 20;

    private final Session session;
    private final SampleFormat format;
    private final List<JsonNode> messages = new ArrayList<>();
    private final List<Long> audioTimes = new ArrayList<>();
    private final List<Integer> audioSizes = new ArrayList<>();
    private final List<String> order = new ArrayList<>();
    private final ByteArrayOutputStream audio = new ByteArrayOutputStream();
    private final List<String> endings = new ArrayList<>();
    private int pieceMs = PIECE_MS;
    private long now;

    private Hand(Service service, String query, SampleFormat format) throws Declined {
        this.format = format;
        session = service.open(new Opening(1, REQUEST, parameters(query), now, 1_700_000_000_000L), this);
        session.open();
    }

    /** Opens a session that takes linear16 at 16000 Hz, whatever the query says. */
    public static Hand open(Service service, String query) throws Declined {
        return new Hand(service, query, new SampleFormat(Encoding.PCM16, 16_000));
    }

    public static Hand open(Service service, String query, SampleFormat format) throws Declined {
        return new Hand(service, query, format);
    }

    private static Map<String, List<String>> parameters(String query) {
        return new QueryStringDecoder("?" + query).parameters();
    }

    public <S extends Session> S session(Class<S> kind) {
        return kind.cast(session);
    }

    /** Lets time pass, without any message. */
    public Hand pass(long ms) {
        long until = now + ms;
        while (session.nextDue() <= until) {
            now = Math.max(now, session.nextDue());
            session.tick(now);
        }
        now = until;
        session.tick(now);
        return this;
    }

    public Hand text(String json) {
        session.text(json.replace('\'', '"'), now);
        return this;
    }

    public Hand binary(byte[] bytes) {
        session.binary(bytes, now);
        return this;
    }

    /** How much audio goes into a message from here on. */
    public Hand pieces(int ms) {
        pieceMs = ms;
        return this;
    }

    /** A voice in its own time. */
    public Hand voice(int ms) {
        return sound(new Sound.Tone(200, ms));
    }

    public Hand silence(int ms) {
        return sound(new Sound.Silence(ms));
    }

    public Hand sound(Sound sound) {
        byte[] all = STUDIO.audio(List.of(sound), format);
        int size = format.bytes(pieceMs);
        for (int from = 0; from < all.length; from += size) {
            int length = Math.min(size, all.length - from);
            byte[] piece = new byte[length];
            System.arraycopy(all, from, piece, 0, length);
            binary(piece);
            pass(format.millis(length));
        }
        return this;
    }

    public List<JsonNode> messages() {
        return messages;
    }

    public List<JsonNode> all(String type) {
        return messages.stream()
                .filter(message -> message.path("type").stringValue("").equals(type))
                .toList();
    }

    public JsonNode last(String type) {
        var all = all(type);
        if (all.isEmpty()) {
            throw new AssertionError("no " + type + "; there were " + order);
        }
        return all.getLast();
    }

    /** Messages by their type, and runs of audio as {@code audio}. */
    public List<String> order() {
        return order;
    }

    public List<Long> audioTimes() {
        return audioTimes;
    }

    public List<Integer> audioSizes() {
        return audioSizes;
    }

    public byte[] heard() {
        return audio.toByteArray();
    }

    public List<String> endings() {
        return endings;
    }

    public Hand forget() {
        messages.clear();
        order.clear();
        audioTimes.clear();
        audioSizes.clear();
        audio.reset();
        return this;
    }

    @Override
    public void send(ObjectNode message) {
        messages.add(MAPPER.readTree(message.toString()));
        order.add(message.path("type").stringValue(""));
    }

    @Override
    public void audio(byte[] bytes, int from, int length) {
        audio.write(bytes, from, length);
        audioTimes.add(now);
        audioSizes.add(length);
        if (order.isEmpty() || !order.getLast().equals("audio")) {
            order.add("audio");
        }
    }

    @Override
    public void raw(String name, String text) {
        order.add(name);
    }

    @Override
    public void half(String text) {
        order.add("half");
    }

    @Override
    public void close(int code, String reason) {
        endings.add(code + " " + reason);
        session.end();
    }

    @Override
    public void closeWithoutStatus() {
        endings.add("without status");
        session.end();
    }

    @Override
    public void reset() {
        endings.add("reset");
        session.end();
    }

    @Override
    public void stall() {
        endings.add("stall");
        session.end();
    }
}
