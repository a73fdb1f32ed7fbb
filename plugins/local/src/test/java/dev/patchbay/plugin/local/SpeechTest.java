package dev.patchbay.plugin.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

final class SpeechTest {
    private static final String TEXT = "This is the first sentence. This is the second one. And here is the third.";
    private static final Pool<FreeTtsVoice> ONE_VOICE = new Pool<>(1, () -> FreeTtsVoice.load(LocalConfig.Voice.KEVIN));

    private final Speech speech = new Speech(ONE_VOICE, new Prosody(150, 100));

    @Test
    void saysAllSentences() throws InterruptedException {
        int first = said("This is the first sentence.").length;
        int second = said("This is the second one.").length;
        int third = said("And here is the third.").length;

        assertThat(List.of(first, second, third)).allMatch(bytes -> bytes > 8_000 * 2);
        assertThat(said(TEXT)).hasSize(first + second + third);
    }

    @Test
    void stopsAfterTheSentenceThatWasCutOff() throws InterruptedException {
        var utterance = new FakeUtterance("line-1").cancelledByFirstWrite();
        speech.say(TEXT, utterance);

        assertThat(utterance.audio()).hasSameSizeAs(said("This is the first sentence."));
    }

    @Test
    void makesNothingOfWhatWasCutOffBefore() throws InterruptedException {
        var utterance = new FakeUtterance("line-1");
        utterance.cancel();
        var speechWithoutVoices = new Speech(
                new Pool<>(1, () -> {
                    throw new AssertionError("no voice is needed");
                }),
                new Prosody(150, 100));

        speechWithoutVoices.say(TEXT, utterance);

        assertThat(utterance.audio()).isEmpty();
    }

    @Test
    void lendsItsVoiceToOthersWhileThePlayoutIsFull() throws InterruptedException {
        var waiting = new FakeUtterance("line-1").full();
        var writer = Thread.ofVirtual().start(() -> {
            try {
                speech.say(TEXT, waiting);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        waiting.awaitFirstWrite();

        assertThat(said("Hello.")).isNotEmpty();

        waiting.cancel();
        writer.join();
    }

    @Test
    void saysTheSameToManyCallsAtOnce() throws Exception {
        var voices = new Pool<>(3, () -> FreeTtsVoice.load(LocalConfig.Voice.KEVIN16));
        var lines = List.of("Good morning to you all.", "It is 7:45 on Tuesday.", "Order 4711 costs $12.50.");
        Set<List<Integer>> results = ConcurrentHashMap.newKeySet();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = new ArrayList<Future<?>>();
            for (int call = 0; call < 24; call++) {
                calls.add(executor.submit(() -> {
                    var utterance = new FakeUtterance("line");
                    new Speech(voices, new Prosody(150, 100)).say(String.join(" ", lines), utterance);
                    return results.add(List.of(utterance.audio().length, Arrays.hashCode(utterance.audio())));
                }));
            }
            for (var call : calls) {
                call.get();
            }
        }
        assertThat(results).hasSize(1);
    }

    private byte[] said(String text) throws InterruptedException {
        var utterance = new FakeUtterance("said");
        speech.say(text, utterance);
        return utterance.audio();
    }
}
