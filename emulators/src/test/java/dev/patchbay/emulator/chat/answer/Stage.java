package dev.patchbay.emulator.chat.answer;

import dev.patchbay.emulator.chat.request.Refusal;
import dev.patchbay.emulator.chat.scenario.Scenario;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Asks a service and performs its answer in time that the test turns. Each thing that is sent is kept with its time. */
final class Stage implements Line {
    private final ChatService service;
    private final List<String> sent = new ArrayList<>();
    private final List<byte[]> bytes = new ArrayList<>();
    private Performance performance =
            new Performance(new Answer(List.of(), Scenario.builder().build().dialect()), this, 0);
    private long now;
    private int asked;

    Stage(Scenario scenario) {
        service = new ChatService(scenario);
    }

    Stage ask(String body) throws Refusal {
        sent.clear();
        bytes.clear();
        performance = new Performance(service.answer(++asked, service.read(body), 1_700_000_000), this, now);
        performance.tick(now);
        return this;
    }

    Stage advance(long ms) {
        for (long end = now + ms; now < end; ) {
            now++;
            performance.tick(now);
        }
        return this;
    }

    /** What was sent, such as {@code 30 head 200} or {@code 50 event}. */
    List<String> sent() {
        return List.copyOf(sent);
    }

    String text() {
        var all = new StringBuilder();
        bytes.forEach(piece -> all.append(new String(piece, StandardCharsets.UTF_8)));
        return all.toString();
    }

    List<byte[]> writes() {
        return List.copyOf(bytes);
    }

    @Override
    public void head(int status, Map<String, String> headers) {
        sent.add(now + " head " + status);
    }

    @Override
    public void body(String what, byte[] piece, int tokens) {
        sent.add(now + " " + what + (tokens == 0 ? "" : " of " + tokens));
        bytes.add(piece);
    }

    @Override
    public void end() {
        sent.add(now + " end");
    }

    @Override
    public void reset() {
        sent.add(now + " reset");
    }

    @Override
    public void stall() {
        sent.add(now + " stall");
    }
}
