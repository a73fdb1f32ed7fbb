package dev.patchbay.emulator.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.emulator.asterisk.FakeServer.Answered;
import dev.patchbay.emulator.asterisk.FakeServer.Line;
import dev.patchbay.emulator.asterisk.FakeServer.Message;
import dev.patchbay.emulator.asterisk.StepTiming.Outcome;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A whole call: the caller asks, the agent answers, the caller hangs up when the agent is done. */
@Timeout(120)
class ConversationTest {

    private static final Duration LONG = Duration.ofMinutes(10);

    private final List<String> seen = new ArrayList<>();
    private FakeServer server;

    @BeforeEach
    void listen() throws IOException {
        server = new FakeServer();
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @Test
    void followsItsScriptAndReportsIt() throws Exception {
        Answered<Integer> agent = server.answer(ConversationTest::answerTheQuestion);

        CallResult result = AsteriskCaller.to(server.address())
                .speed(20)
                .observer(watching())
                .script(CallerScript.of(
                                Step.say(Signals.loud(200), "question"),
                                Step.awaitAgentSpeech(Duration.ofMillis(200), LONG),
                                Step.awaitAgentQuiet(Duration.ofMillis(500), LONG),
                                Step.hangUp())
                        .within(LONG))
                .call();

        assertThat(agent.get()).isEqualTo(10);
        assertThat(result.ending()).isEqualTo(new Ending.CallerHungUp());
        assertThat(result.steps())
                .extracting(StepTiming::label)
                .containsExactly("question", "await agent speech 200 ms", "await agent quiet 500 ms", "hang up");
        assertThat(result.steps()).extracting(StepTiming::outcome).containsOnly(Outcome.DONE);
        assertThat(result.agentSpeech()).isNotEmpty();
        assertThat(result.agentSpeech().getFirst().startMillis()).isGreaterThanOrEqualTo(180);
        assertThat(seen)
                .startsWith("answered", "question", "end of question")
                .contains("agent speaking", "agent quiet")
                .endsWith("hang up", "end of hang up", "ended");
    }

    /** Hears the question out, answers with 600 ms in one message, then is silent. */
    private static int answerTheQuestion(Line line) throws IOException {
        line.read();
        int questionFrames = 0;
        while (line.read(1).getFirst().sample(0) != 0) {
            questionFrames++;
        }
        line.audio(0x10, Signals.loud(600).toArray());
        for (Optional<Message> next = line.read(); next.isPresent(); next = line.read()) {
            assertThat(next.get().kind()).isEqualTo(0x10);
        }
        return questionFrames;
    }

    private CallObserver watching() {
        return new CallObserver() {
            @Override
            public void answered() {
                seen.add("answered");
            }

            @Override
            public void stepStarted(String label, long atMillis) {
                seen.add(label);
            }

            @Override
            public void stepEnded(StepTiming step) {
                seen.add("end of " + step.label());
            }

            @Override
            public void agentSpeaking(long atMillis) {
                seen.add("agent speaking");
            }

            @Override
            public void agentQuiet(long atMillis) {
                seen.add("agent quiet");
            }

            @Override
            public void ended(CallResult result) {
                seen.add("ended");
            }
        };
    }
}
