package dev.patchbay.bench.density;

import dev.patchbay.emulator.openai.OpenAiRealtimeServer;
import dev.patchbay.emulator.openai.ServerSettings;
import dev.patchbay.emulator.openai.Watcher;
import dev.patchbay.emulator.openai.scenario.Pace;
import dev.patchbay.emulator.openai.scenario.Reply;
import dev.patchbay.emulator.openai.scenario.Scenario;
import java.io.IOException;

/**
 * The service behind the agent as a program: {@code SECONDS}. It listens to all that callers say, and speaks all the time,
 * for so long: the busiest that a conversation can be. Says {@code ready} with its port; the end of standard input ends it.
 */
public final class FarEndMain {
    /** A tenth faster than real time, so that its messages come all the time and not in one heap at the beginning. */
    private static final Pace PACE = Pace.DEFAULT.prompt().atSpeed(1.1);

    private FarEndMain() {}

    /**
     * Serves until standard input ends.
     *
     * @param args how long to speak
     * @throws IOException when it can't listen
     */
    public static void main(String[] args) throws IOException {
        var scenario = Scenario.builder()
                .pace(PACE)
                .greeting(Reply.tone(440, 1_000 * Integer.parseInt(args[0])))
                .build();
        try (var server =
                OpenAiRealtimeServer.start(scenario, ServerSettings.forgetting("127.0.0.1", 0, Watcher.NONE))) {
            System.out.println("{\"event\":\"ready\",\"port\":%d}"
                    .formatted(server.address().getPort()));
            while (System.in.read() >= 0) {
                // nothing is asked
            }
        }
        System.exit(0); // a thread that was left behind must not keep it
    }
}
