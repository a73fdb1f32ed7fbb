package dev.patchbay.plugin.openaichat;

import dev.patchbay.emulator.chat.ChatServer;
import dev.patchbay.emulator.chat.scenario.Reply;
import dev.patchbay.emulator.chat.scenario.Scenario;
import dev.patchbay.testkit.Sound;
import dev.patchbay.testkit.TestSession;
import java.io.IOException;

/**
 * Loads the classes of a call, once for all tests: calls side by side would wait for one another's loading in the
 * session's turn, and be blamed for it.
 */
final class WarmUp {
    static {
        try {
            call();
        } catch (IOException broken) {
            throw new ExceptionInInitializerError(broken);
        }
    }

    private WarmUp() {}

    /** Returns once that is done. */
    static void done() {
        // The initializer has run when this is called.
    }

    private static void call() throws IOException {
        try (var server =
                ChatServer.start(Scenario.builder().reply(Reply.say("Hello.")).build(), 0)) {
            var config = new Configs();
            config.baseUrl = server.uri().toString();
            try (var session = TestSession.of(new OpenAiChatFactory(), config.build())
                    .notFasterThanReal()
                    .start()) {
                session.callerSays(Sound.speech(500), "hello");
                session.advanceUntil(session::agentSpeaking, 20_000);
            }
        }
    }
}
