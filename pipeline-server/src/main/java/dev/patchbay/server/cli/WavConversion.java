package dev.patchbay.server.cli;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.Encoding;
import dev.patchbay.runtime.dsp.Pcm;
import dev.patchbay.runtime.dsp.resampling.KernelKind;
import dev.patchbay.runtime.graph.Converter;
import dev.patchbay.runtime.graph.Frame;
import dev.patchbay.runtime.graph.Resampling;
import dev.patchbay.runtime.negotiation.Conversion;
import dev.patchbay.runtime.wav.WavFormat;
import dev.patchbay.runtime.wav.WavReader;
import dev.patchbay.runtime.wav.WavWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A file through the converters of a call, chunk by chunk. Exactly the samples that a call would have got come out: as
 * many as the input's length says, with the filter's delay in front and its tail left inside.
 */
final class WavConversion {
    private final WavReader reader;
    private final WavWriter writer;

    WavConversion(WavReader reader, WavWriter writer) {
        this.reader = reader;
        this.writer = writer;
    }

    /**
     * Converts the whole file.
     *
     * @param chunk samples per channel at a time
     * @param preset the filter to resample with
     * @param kernel what calculates it
     */
    void run(int chunk, Conversion.Preset preset, KernelKind kernel) throws IOException {
        var from = audio(reader.format());
        var to = audio(writer.format());
        var conversions = Resampling.negotiator(preset).conversions(from, to);
        var converter = new Converter(from, kernel).to(conversions, to, this::write);
        try {
            push(reader, chunk, converter);
        } catch (UncheckedIOException full) {
            throw full.getCause();
        }
    }

    /** Pushes a whole file, so many samples per channel at a time. */
    private static void push(WavReader reader, int chunk, Converter converter) throws IOException {
        int blockBytes = reader.format().blockBytes();
        var bytes = new byte[chunk * blockBytes];
        for (int read = reader.readEncoded(bytes, 0, chunk); read > 0; read = reader.readEncoded(bytes, 0, chunk)) {
            converter.push(bytes, 0, read * blockBytes);
        }
    }

    private void write(Frame frame) {
        try {
            writer.writeEncoded(frame.array(), frame.offset(), frame.samples());
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static AudioFormat audio(WavFormat wav) {
        return new AudioFormat(
                switch (wav.encoding()) {
                    case PCM16 -> Encoding.PCM16;
                    case MU_LAW -> Encoding.PCMU;
                    case A_LAW -> Encoding.PCMA;
                },
                wav.sampleRate(),
                wav.channels());
    }

    /** The whole of a file as mono samples at a rate. */
    static short[] readMono(Path file, int rate) throws IOException {
        try (var reader = WavReader.open(file)) {
            var from = audio(reader.format());
            var to = AudioFormat.mono(Encoding.PCM16, rate);
            var samples = new Samples();
            var conversions = Resampling.negotiator(Conversion.Preset.STANDARD).conversions(from, to);
            var converter = new Converter(from).to(conversions, to, samples::add);
            push(reader, 4_096, converter);
            converter.flush();
            return samples.all();
        }
    }

    private static final class Samples {
        private short[] samples = new short[16_000];
        private int count;

        void add(Frame frame) {
            if (samples.length < count + frame.samples()) {
                samples = Arrays.copyOf(samples, Math.max(2 * samples.length, count + frame.samples()));
            }
            Pcm.LITTLE_ENDIAN.decode(frame.array(), frame.offset(), frame.samples(), samples, count);
            count += frame.samples();
        }

        short[] all() {
            return Arrays.copyOf(samples, count);
        }
    }
}
