package dev.patchbay.emulator.deepgram.agent;

import dev.patchbay.emulator.deepgram.scenario.Pace;
import dev.patchbay.emulator.deepgram.scenario.Part;
import dev.patchbay.emulator.sound.Sound;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * What is told in one {@code ConversationText}, and heard with it.
 *
 * @param text the words; empty for what is not told
 * @param sounds what is heard
 */
record Sentence(String text, List<Sound> sounds) {
    private static final Pattern END = Pattern.compile("(?<=[.!?])\\s+");

    /** The sentences of a part that can be heard. */
    static List<Sentence> of(Part part, Pace pace, UnaryOperator<String> filled) {
        return switch (part) {
            case Part.Say(String text) -> spoken(filled.apply(text), pace);
            case Part.Tone(int hz, int ms, String transcript) ->
                List.of(new Sentence(transcript, List.of(new Sound.Tone(hz, ms))));
            case Part.Wav(var file, String transcript) ->
                List.of(new Sentence(transcript, List.of(new Sound.Wav(file))));
            case Part.Pause(int ms) -> List.of(new Sentence("", List.of(new Sound.Silence(ms))));
            case Part.Call call -> List.of();
        };
    }

    static List<Sentence> spoken(String text, Pace pace) {
        var sentences = new ArrayList<Sentence>();
        for (String sentence : END.split(text.strip(), -1)) {
            if (!sentence.isEmpty()) {
                sentences.add(new Sentence(
                        sentence, List.of(new Sound.Speech(sentence, pace.wordsPerMinute(), pace.pitchHz()))));
            }
        }
        return sentences;
    }
}
