package dev.patchbay.server.cli;

import dev.patchbay.runtime.dsp.resampling.KernelKind;
import dev.patchbay.runtime.dsp.resampling.Resampler;
import dev.patchbay.runtime.negotiation.Conversion;
import dev.patchbay.runtime.wav.WavEncoding;
import dev.patchbay.runtime.wav.WavFormat;
import dev.patchbay.runtime.wav.WavReader;
import dev.patchbay.runtime.wav.WavWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code patchbay convert}. */
@Command(
        name = "convert",
        description = "Converts a WAV file through the same streaming converters as a call, in chunks of a given size.")
final class ConvertCommand implements Callable<Integer> {
    /** Encodings of WAV files, by the names that the configuration uses. */
    enum Encoding {
        PCM16(WavEncoding.PCM16),
        PCMU(WavEncoding.MU_LAW),
        PCMA(WavEncoding.A_LAW);

        private final WavEncoding wav;

        Encoding(WavEncoding wav) {
            this.wav = wav;
        }
    }

    @Parameters(index = "0", paramLabel = "IN.wav", description = "A WAV file: PCM16, A-law or u-law, mono or stereo.")
    private Path in = Path.of("in.wav");

    @Parameters(index = "1", paramLabel = "OUT.wav", description = "Where the result goes.")
    private Path out = Path.of("out.wav");

    @Option(names = "--rate", required = true, paramLabel = "HZ", description = "Sample rate of the result.")
    private int rate;

    @Option(
            names = "--encoding",
            paramLabel = "ENCODING",
            description = "${COMPLETION-CANDIDATES}; pcm16 unless given.")
    private Encoding encoding = Encoding.PCM16;

    @Option(names = "--chunk", paramLabel = "SAMPLES", description = "Samples per channel at a time; 160 unless given.")
    private int chunk = 160;

    @Option(
            names = "--preset",
            paramLabel = "PRESET",
            description = "The resampler's filter: ${COMPLETION-CANDIDATES}; standard unless given.")
    private Conversion.Preset preset = Conversion.Preset.STANDARD;

    @Option(
            names = "--kernel",
            paramLabel = "KERNEL",
            description = "What calculates it: ${COMPLETION-CANDIDATES}; the faster one there is unless given.")
    private @Nullable KernelKind kernel;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws CommandFailed {
        if (chunk < 1 || chunk > 1_000_000) {
            throw new CommandFailed("--chunk must be 1 to 1000000 samples: " + chunk);
        }
        if (!Files.isDirectory(out.toAbsolutePath().resolveSibling("."))) {
            throw new CommandFailed(out + ": there is no directory " + out.getParent() + "; create it");
        }
        if (Files.isDirectory(out)) {
            throw new CommandFailed(out + " is a directory; name a file in it");
        }
        if (Files.exists(out) && !Files.isRegularFile(out)) {
            throw new CommandFailed(out + " is no ordinary file and would be replaced; name another");
        }
        try {
            convert();
            return 0;
        } catch (IOException | IllegalArgumentException | IllegalStateException wrong) {
            throw new CommandFailed(String.valueOf(wrong.getMessage()));
        }
    }

    /**
     * Into a file beside the target first, so that a bad input leaves nothing half written. That file is one that was not
     * there before: whatever has a name like it is somebody's.
     */
    private void convert() throws IOException, CommandFailed {
        var kind = kernel == null ? Installation.kernel() : kernel;
        long samples;
        try (var reader = WavReader.open(in)) {
            var format = format(reader);
            var target = Files.exists(out) ? out.toRealPath() : out.toAbsolutePath();
            var unfinished = unfinished(target);
            try {
                try (var writer = WavWriter.create(unfinished, format)) {
                    new WavConversion(reader, writer).run(chunk, preset, kind);
                    samples = writer.samples();
                }
                Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        }
        Output.of(spec).println(String.format(Locale.ROOT, "%s: %d samples per channel", out, samples));
    }

    private Path unfinished(Path target) throws CommandFailed {
        try {
            return Files.createFile(target.resolveSibling(
                    target.getFileName() + "." + ProcessHandle.current().pid() + ".part"));
        } catch (IOException refused) {
            throw new CommandFailed(out + ": no file can be made in its directory; name another (" + refused + ")");
        }
    }

    private WavFormat format(WavReader reader) {
        if (!Resampler.rates().contains(rate)) {
            throw new IllegalArgumentException("--rate " + rate + ": the rates are " + Resampler.rates());
        }
        return new WavFormat(encoding.wav, rate, reader.format().channels());
    }
}
