package dev.patchbay.bench;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * 20 ms of 24 kHz PCM as base64 in a JSON message, which is how voice APIs carry audio over a WebSocket: out, caller's audio
 * to a message, and in, a message to the agent's audio. Each with Jackson's streaming API and, for what it would save, by
 * hand: an envelope that never changes around the JDK's own base64, which writes into memory that is there already.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class JsonAudioBenchmark {
    private static final int RATE = 24_000;
    private static final byte[] PREFIX = ascii("{\"type\":\"audio.append\",\"audio\":\"");
    private static final byte[] SUFFIX = ascii("\"}");

    private final JsonFactory json = JsonFactory.builder().build();
    private final byte[] audio = Tone.pcm(RATE);
    private final byte[] message = messageOf(audio);
    private final byte[] written = message.clone();
    private final byte[] coded = new byte[message.length - PREFIX.length - SUFFIX.length];
    private final byte[] heard = new byte[audio.length];
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(message.length);

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] messageOf(byte[] audio) {
        var text = new ByteArrayOutputStream();
        text.writeBytes(PREFIX);
        text.writeBytes(Base64.getEncoder().encode(audio));
        text.writeBytes(SUFFIX);
        return text.toByteArray();
    }

    /**
     * Audio to a message, by Jackson.
     *
     * @return bytes written
     */
    @Benchmark
    public int outByJackson() {
        out.reset();
        try (var generator = json.createGenerator(ObjectWriteContext.empty(), out)) {
            generator.writeStartObject();
            generator.writeStringProperty("type", "audio.append");
            generator.writeName("audio");
            generator.writeBinary(audio);
            generator.writeEndObject();
        }
        return out.size();
    }

    /**
     * Audio to a message, by hand.
     *
     * @return the message
     */
    @Benchmark
    public byte[] outByHand() {
        int length = Base64.getEncoder().encode(audio, coded);
        System.arraycopy(coded, 0, written, PREFIX.length, length);
        return written;
    }

    /**
     * A message to audio, by Jackson.
     *
     * @return the audio
     */
    @Benchmark
    public byte[] inByJackson() {
        try (var parser = json.createParser(ObjectReadContext.empty(), message)) {
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                if (parser.currentToken() == JsonToken.PROPERTY_NAME
                        && parser.currentName().equals("audio")) {
                    parser.nextToken();
                    return parser.getBinaryValue();
                }
            }
        }
        throw new IllegalStateException("no audio in the message");
    }

    /**
     * A message to audio, by hand: the envelope is known, and only where the audio begins and ends is looked for.
     *
     * @return the audio
     */
    @Benchmark
    public byte[] inByHand() {
        int end = message.length - SUFFIX.length;
        if (!Arrays.equals(message, 0, PREFIX.length, PREFIX, 0, PREFIX.length)) {
            throw new IllegalStateException("another envelope");
        }
        System.arraycopy(message, PREFIX.length, coded, 0, end - PREFIX.length);
        Base64.getDecoder().decode(coded, heard);
        return heard;
    }
}
