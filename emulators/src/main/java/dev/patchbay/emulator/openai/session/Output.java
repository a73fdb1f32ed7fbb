package dev.patchbay.emulator.openai.session;

import dev.patchbay.emulator.openai.scenario.Pace;
import dev.patchbay.emulator.openai.scenario.Part;
import dev.patchbay.emulator.openai.scenario.Reply;
import dev.patchbay.emulator.sound.Sound;
import java.util.ArrayList;
import java.util.List;

/** One output item of a response, before it is on its way. */
sealed interface Output {
    /**
     * A message.
     *
     * @param sounds what is heard
     * @param transcript the words of it
     */
    record Spoken(List<Sound> sounds, String transcript) implements Output {}

    /** A function call. */
    record Call(String name, String arguments) implements Output {}

    /** What a reply comes to, with the tools and the words of the moment. */
    static List<Output> of(Reply reply, SessionConfig config, Script script, Pace pace) {
        var outputs = new ArrayList<Output>();
        var sounds = new ArrayList<Sound>();
        var words = new ArrayList<String>();
        for (Part part : reply.parts()) {
            switch (part) {
                case Part.Say(String text) -> {
                    String said =
                            text.replace("{output}", script.lastOutput()).replace("{transcript}", script.lastText());
                    sounds.add(new Sound.Speech(said, pace.wordsPerMinute(), pace.pitchHz()));
                    words.add(said);
                }
                case Part.Tone(int hz, int ms, String transcript) -> {
                    sounds.add(new Sound.Tone(hz, ms));
                    words.add(transcript);
                }
                case Part.Wav(var file, String transcript) -> {
                    sounds.add(new Sound.Wav(file));
                    words.add(transcript);
                }
                case Part.Pause(int ms) -> sounds.add(new Sound.Silence(ms));
                case Part.Call(String name, String arguments, boolean ifOffered) -> {
                    flush(sounds, words, outputs);
                    if (config.callsAllowed() && (!ifOffered || config.tools().contains(name))) {
                        outputs.add(new Call(name, arguments));
                    }
                }
            }
        }
        flush(sounds, words, outputs);
        return List.copyOf(outputs);
    }

    private static void flush(List<Sound> sounds, List<String> words, List<Output> outputs) {
        if (!sounds.isEmpty()) {
            outputs.add(new Spoken(List.copyOf(sounds), String.join(" ", words)));
            sounds.clear();
            words.clear();
        }
    }
}
