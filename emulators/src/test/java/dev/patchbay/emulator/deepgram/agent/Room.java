package dev.patchbay.emulator.deepgram.agent;

import dev.patchbay.emulator.deepgram.scenario.AgentScriptBuilder;
import dev.patchbay.emulator.deepgram.scenario.Scenario;
import dev.patchbay.emulator.deepgram.scenario.SocketKind;
import dev.patchbay.emulator.deepgram.session.Declined;
import dev.patchbay.emulator.deepgram.session.FaultySession;
import dev.patchbay.emulator.deepgram.session.Line;
import dev.patchbay.emulator.deepgram.session.Opening;
import dev.patchbay.emulator.sound.Studio;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A session with hand-turned time, and a client that keeps what it gets. */
final class Room implements Line {
    static final String AUDIO = "'audio':{'input':{'encoding':'linear16','sample_rate':16000},"
            + "'output':{'encoding':'mulaw','sample_rate':8000,'container':'none'}}";

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Studio STUDIO = new Studio();
    private static final int SAMPLES_20_MS = 320;

    /** What came, in order; audio in a row as {@code audio}. */
    final List<String> heard = new ArrayList<>();

    final List<JsonNode> messages = new ArrayList<>();
    final List<String> endings = new ArrayList<>();
    final List<Long> audioTimes = new ArrayList<>();
    final List<Integer> audioSizes = new ArrayList<>();
    private final FaultySession session;
    private long now;

    private Room(Scenario scenario) {
        try {
            session = new FaultySession(
                    scenario.faults(SocketKind.AGENT, 1),
                    new AgentService(scenario, STUDIO),
                    new Opening(1, "fc553ec9-5874-49ca-a47c-b670d525a4b1", Map.of(), 0, 0),
                    this);
        } catch (Declined declined) {
            throw new AssertionError(declined);
        }
    }

    static Room open(Scenario scenario) {
        var room = new Room(scenario);
        room.session.open();
        return room;
    }

    static Room open(AgentScriptBuilder script) {
        return open(Scenario.builder().agent(script.build()).build());
    }

    /** With settings that leave out all that can be left out, and some of the agent. */
    static Room settled(AgentScriptBuilder script, String agent) {
        return open(script).client("{'type':'Settings'," + AUDIO + ",'agent':{" + agent + "}}");
    }

    static Room settled(AgentScriptBuilder script) {
        return settled(script, "");
    }

    AgentSession session() {
        return (AgentSession) session.plain();
    }

    /** Lets time pass. */
    Room pass(long ms) {
        for (long end = now + ms; now < end && endings.isEmpty(); ) {
            now = Math.min(end, Math.max(now, session.nextDue()));
            session.tick(now);
        }
        return this;
    }

    Room client(String json) {
        session.text(json.replace('\'', '"'), now);
        return this;
    }

    Room bytes(byte[] audio) {
        session.binary(audio, now);
        return this;
    }

    /** Sends a voice of -20 dBFS, 20 ms a message, in its own time. */
    Room voice(int ms) {
        return audio(ms, 4_634);
    }

    Room silence(int ms) {
        return audio(ms, 0);
    }

    /** A turn of the user's that is over. */
    Room turn() {
        return voice(500).silence(800);
    }

    private Room audio(int ms, int peak) {
        for (int sent = 0; sent < ms; sent += 20) {
            var audio = new byte[2 * SAMPLES_20_MS];
            for (int i = 0; i < SAMPLES_20_MS; i++) {
                long sample = Math.round(peak * Math.sin(2 * Math.PI * i / 40));
                audio[2 * i] = (byte) sample;
                audio[2 * i + 1] = (byte) (sample >> 8);
            }
            session.binary(audio, now);
            pass(20);
        }
        return this;
    }

    List<JsonNode> all(String type) {
        return messages.stream()
                .filter(message -> message.path("type").stringValue("").equals(type))
                .toList();
    }

    JsonNode last(String type) {
        var all = all(type);
        if (all.isEmpty()) {
            throw new AssertionError("no " + type + "; there were " + heard);
        }
        return all.getLast();
    }

    /** Ids of the last request, by function. */
    String id(String function) {
        for (JsonNode asked : last("FunctionCallRequest").path("functions")) {
            if (asked.path("name").stringValue("").equals(function)) {
                return asked.path("id").stringValue("");
            }
        }
        throw new AssertionError("nobody asked for " + function);
    }

    Room answer(String function, String content) {
        return client("{'type':'FunctionCallResponse','id':'" + id(function) + "','name':'" + function + "','content':'"
                + content + "'}");
    }

    /** What was said in {@code ConversationText}, such as {@code assistant: Hello.}. */
    List<String> said() {
        return all("ConversationText").stream()
                .map(text -> text.path("role").stringValue("") + ": "
                        + text.path("content").stringValue(""))
                .toList();
    }

    /** The code of the last error, and how it ended. */
    String failure() {
        return last("Error").path("code").stringValue("") + ", " + endings;
    }

    Room forget() {
        heard.clear();
        messages.clear();
        audioTimes.clear();
        audioSizes.clear();
        return this;
    }

    @Override
    public void send(ObjectNode message) {
        if (endings.isEmpty()) {
            heard.add(message.path("type").stringValue(""));
            messages.add(MAPPER.readTree(message.toString()));
        }
    }

    @Override
    public void audio(byte[] audio, int from, int length) {
        if (endings.isEmpty()) {
            audioTimes.add(now);
            audioSizes.add(length);
            if (heard.isEmpty() || !heard.getLast().equals("audio")) {
                heard.add("audio");
            }
        }
    }

    @Override
    public void raw(String name, String text) {
        heard.add(name);
    }

    @Override
    public void half(String text) {
        end("half");
    }

    @Override
    public void close(int code, String reason) {
        end("closed " + code + " " + reason);
    }

    @Override
    public void closeWithoutStatus() {
        end("closed 1005");
    }

    @Override
    public void reset() {
        end("reset");
    }

    @Override
    public void stall() {
        end("stalled");
    }

    private void end(String how) {
        if (endings.isEmpty() || how.equals("reset")) {
            endings.add(how);
            session.end();
        }
    }
}
