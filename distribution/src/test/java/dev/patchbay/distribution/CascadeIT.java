package dev.patchbay.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.patchbay.emulator.chat.scenario.Pace;
import dev.patchbay.emulator.chat.scenario.Reply;
import dev.patchbay.emulator.chat.scenario.Scenario;
import dev.patchbay.emulator.deepgram.RecordedMessage;
import dev.patchbay.emulator.deepgram.scenario.SocketKind;
import dev.patchbay.emulator.deepgram.scenario.SpeakScript;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A call whose agent is three providers: what passes between them, and in which formats. */
final class CascadeIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path directory = Path.of("");

    @Test
    void anInterruptionStopsTheModelAndTheVoiceAtOnce() throws Exception {
        var talkative = Scenario.builder()
                .pace(Pace.of(0, 60))
                .reply(Reply.say(Conversation.GREETING))
                .reply(Reply.say("This is the first sentence of an answer that goes on for very long. "
                        + "This is the second, of which the caller hears nothing any more. "
                        + "This is the third, which the model has not written when it is stopped. ".repeat(10)))
                .reply(Reply.say(Conversation.GO_ON))
                .build();
        // Hardly faster than it is heard, so that there is something left to clear.
        var slow = DeepgramSide.speaking(SpeakScript.builder().speed(1.1).build());
        try (var providers = FourProviders.start(directory, "cascade", slow, talkative);
                var caller = providers.dial()) {
            caller.ear().hearOut();
            caller.speakUp();
            caller.ear().hearVoice();
            caller.ear().hearOn(Duration.ofMillis(600));
            caller.speakUp();

            var stopped = providers.chat().awaitCancelled(1, PATIENCE);
            assertThat(stopped.tokensSent()).as("of some 200").isLessThan(150);
            var voice = providers.deepgram().awaitConnection(SocketKind.SPEAK, 1, PATIENCE);
            voice.awaitClient(message -> message.type().equals("Clear"), PATIENCE);
            var answer = providers.chat().awaitEnd(2, PATIENCE);
            caller.ear().hearOut();
            caller.ear().hearOut();
            assertThat(answer.messages().reversed())
                    .as("what nobody heard is not remembered")
                    .noneMatch(message -> message.text().contains("third"));
            assertThat(afterClear(voice.clientMessages()))
                    .as("nothing but the next answer is spoken")
                    .allMatch(message ->
                            message.type().equals("Flush") || message.json().contains(Conversation.GO_ON));

            var cut = providers.transcript().all("interrupted").getFirst();
            assertThat(answer.messages())
                    .anyMatch(message -> message.text().equals(cut.get("heard").asString()));
        }
    }

    private static List<RecordedMessage> afterClear(List<RecordedMessage> messages) {
        return messages.stream()
                .dropWhile(message -> !message.type().equals("Clear"))
                .skip(1)
                .filter(message -> !message.type().equals("Close"))
                .toList();
    }

    @Test
    void formatsThatDifferFromTheLineArePlannedAndTalk() throws Exception {
        try (var providers = FourProviders.start(directory, "wide");
                var caller = providers.dial()) {
            caller.ear().hearOut();
            caller.say(Conversation.CALLER.getFirst().samples().toArray());
            caller.ear().hearOut();
            assertThat(providers
                            .deepgram()
                            .awaitConnection(SocketKind.FLUX, 1, PATIENCE)
                            .requestUri())
                    .contains("encoding=linear16", "sample_rate=16000");
            assertThat(providers
                            .deepgram()
                            .awaitConnection(SocketKind.SPEAK, 1, PATIENCE)
                            .requestUri())
                    .contains("encoding=linear16", "sample_rate=24000");

            var transcript = providers.transcript();
            assertThat(transcript.all("call_started").getFirst().get("links").toString())
                    .contains("caller -> flux: pcm16 8000 Hz mono -> pcm16 16000 Hz mono")
                    .contains("aura -> caller: pcm16 24000 Hz mono -> pcm16 8000 Hz mono");
            assertThat(transcript.all("caller_text").getLast().get("text").asString())
                    .isEqualTo(Conversation.CALLER.getFirst().text());
            var answer = transcript.all("agent_stopped").getLast();
            assertThat(answer.get("complete").asBoolean()).isTrue();
            assertThat(Sound.rms(caller.ear().heard())).isGreaterThan(300);
            assertThat(1_000L * caller.ear().heard().length / 8_000)
                    .as("the call was as long by the caller's samples as by ours")
                    .isCloseTo(Transcript.at(transcript.all("call_ended").getFirst()), within(1_000L));
        }
    }
}
