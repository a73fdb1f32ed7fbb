package dev.patchbay.emulator.openai.session;

import dev.patchbay.emulator.openai.scenario.Scenario;
import dev.patchbay.emulator.openai.scenario.ScenarioBuilder;
import dev.patchbay.emulator.openai.scenario.WireFormat;
import dev.patchbay.emulator.sound.Studio;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A session with hand-turned time, and a client that keeps what it gets. */
final class Room implements Line {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Studio STUDIO = new Studio();

    final List<JsonNode> events = new ArrayList<>();
    final List<String> endings = new ArrayList<>();
    final List<Long> audioTimes = new ArrayList<>();
    final RealtimeSession session;
    private WireFormat format = WireFormat.PCM;
    private long now;

    private Room(Scenario scenario) {
        session = new RealtimeSession(
                new RealtimeSession.Setup(scenario, STUDIO, "gpt-realtime", 1, 1_000_000), this, now);
    }

    static Room open(ScenarioBuilder scenario) {
        var room = new Room(scenario.build());
        room.session.open();
        return room;
    }

    /** Lets time pass. */
    Room pass(long ms) {
        now += ms;
        session.tick(now);
        return this;
    }

    Room client(String json) {
        byte[] bytes = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        session.receive(bytes, 0, bytes.length, now, Journal.NONE);
        return this;
    }

    /** A session.update that sets something of the audio input. */
    Room input(String field, String value) {
        return client("{'type':'session.update','session':{'type':'realtime','audio':{'input':{'" + field + "':" + value
                + "}}}}");
    }

    Room speaking(WireFormat format) {
        this.format = format;
        return this;
    }

    /** Sends a voice of some level, 20 ms an event, in its own time. */
    Room voice(int ms, double dbfs) {
        double peak = 32_767 * Math.sqrt(2) * Math.pow(10, dbfs / 20);
        for (int sent = 0; sent < ms; sent += 20) {
            append(peak);
            pass(20);
        }
        return this;
    }

    Room voice(int ms) {
        return voice(ms, -20);
    }

    Room silence(int ms) {
        return voice(ms, -200);
    }

    private void append(double peak) {
        int samples = format.audio().rate() / 50;
        var audio = new byte[samples * format.audio().sampleBytes()];
        for (int i = 0; i < samples; i++) {
            int sample = Math.clamp(Math.round(peak * Math.sin(2 * Math.PI * i / 40)), -32_768, 32_767);
            switch (format) {
                case PCM -> {
                    audio[2 * i] = (byte) sample;
                    audio[2 * i + 1] = (byte) (sample >> 8);
                }
                case PCMU -> audio[i] = Laws.ulaw(sample);
                case PCMA -> audio[i] = Laws.alaw(sample);
            }
        }
        client("{'type':'input_audio_buffer.append','audio':'"
                + Base64.getEncoder().encodeToString(audio) + "'}");
    }

    List<String> types() {
        return events.stream().map(event -> event.path("type").stringValue("")).toList();
    }

    List<JsonNode> all(String type) {
        return events.stream()
                .filter(event -> event.path("type").stringValue("").equals(type))
                .toList();
    }

    JsonNode last(String type) {
        var all = all(type);
        if (all.isEmpty()) {
            throw new AssertionError("no " + type + "; there were " + types());
        }
        return all.getLast();
    }

    /** Something in the last event of a type, as text. */
    String at(String type, String pointer) {
        return last(type).at(pointer).asString();
    }

    Room forget() {
        events.clear();
        return this;
    }

    @Override
    public void send(ServerEvent event) {
        if (event instanceof ServerEvent.Audio) {
            audioTimes.add(now);
        }
        if (event instanceof ServerEvent.Raw raw) {
            endings.add(raw.type());
        } else {
            events.add(MAPPER.readTree(event.text()));
        }
    }

    @Override
    public void sendHalf(ServerEvent event) {
        endings.add("half of " + event.type());
    }

    @Override
    public void close(int code, String reason) {
        endings.add("close " + code + " " + reason);
    }

    @Override
    public void reset() {
        endings.add("reset");
    }

    @Override
    public void stall() {
        endings.add("stall");
    }
}
