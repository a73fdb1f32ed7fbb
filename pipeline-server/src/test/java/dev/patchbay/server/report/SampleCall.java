package dev.patchbay.server.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** A call to be: its sound, sample by sample, and its transcript, line by line. Quotes may be written as {@code '}. */
final class SampleCall {

    private final int rate;
    private final short[] caller;
    private final short[] agent;
    private final List<String> lines = new ArrayList<>();
    private final Random noise = new Random(1);

    SampleCall(int rate, double seconds) {
        this.rate = rate;
        this.caller = new short[(int) (seconds * rate)];
        this.agent = new short[caller.length];
    }

    static SampleCall ofSeconds(double seconds) {
        return new SampleCall(8000, seconds);
    }

    /** Noise on the left. */
    SampleCall callerSounds(double fromMs, double toMs) {
        for (int i = index(fromMs); i < index(toMs); i++) {
            caller[i] = (short) (noise.nextGaussian() * 2000);
        }
        return this;
    }

    /** A tone of 440 Hz on the right. */
    SampleCall agentSounds(double fromMs, double toMs) {
        for (int i = index(fromMs); i < index(toMs); i++) {
            agent[i] = (short) (8000 * Math.cos(2 * Math.PI * 440 * (i - index(fromMs)) / rate));
        }
        return this;
    }

    SampleCall line(String json) {
        lines.add(json.replace('\'', '"'));
        return this;
    }

    /** An event without members of its own. */
    SampleCall at(double ms, String event) {
        return line("{'at_ms':" + ms + ",'event':'" + event + "'}");
    }

    /** An event of one utterance. */
    SampleCall at(double ms, String event, String utterance) {
        return line("{'at_ms':" + ms + ",'event':'" + event + "','utterance':'" + utterance + "','played_ms':0}");
    }

    Path wav(Path folder) throws IOException {
        return wav(folder, new AudioFormat(rate, 16, 2, true, false), interleaved());
    }

    static Path wav(Path folder, AudioFormat format, byte[] data) throws IOException {
        Path file = folder.resolve("call.wav");
        AudioInputStream audio =
                new AudioInputStream(new ByteArrayInputStream(data), format, data.length / format.getFrameSize());
        AudioSystem.write(audio, AudioFileFormat.Type.WAVE, file.toFile());
        return file;
    }

    Path transcript(Path folder) throws IOException {
        return Files.write(folder.resolve("transcript.jsonl"), lines);
    }

    Call read(Path folder) throws IOException {
        return Call.of(Recording.read(wav(folder)), TranscriptReader.read(transcript(folder)));
    }

    String page(Path folder) throws IOException {
        Path html = folder.resolve("report.html");
        CallReport.write(wav(folder), transcript(folder), html);
        return Files.readString(html);
    }

    private byte[] interleaved() {
        ByteBuffer data = ByteBuffer.allocate(4 * caller.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < caller.length; i++) {
            data.putShort(caller[i]).putShort(agent[i]);
        }
        return data.array();
    }

    private int index(double ms) {
        return (int) Math.round(ms * rate / 1000);
    }
}
