package dev.patchbay.runtime.graph;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.runtime.dsp.SampleCodec;
import dev.patchbay.runtime.dsp.resampling.KernelKind;
import dev.patchbay.runtime.negotiation.Conversion;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Carries one stream of audio to one or more consumers, each in its own format. What they have in common is done once.
 * A consumer of the very same format gets the very same bytes.
 *
 * <p>Streaming: any chunk size, the state lasts from chunk to chunk. Nothing is allocated once the buffers have grown to
 * the largest chunk.
 *
 * <p><b>Threads.</b> One at a time.
 */
public final class Converter {
    private final AudioFormat from;
    private final KernelKind kernel;
    private final SampleStep root = new SampleStep.Root();
    private Exit[] untouched = {};
    private @Nullable SampleCodec codec; // none where everybody takes the bytes as they are
    private byte[] scratch = {};

    /**
     * A converter without consumers.
     *
     * @param from the format of what is pushed
     */
    public Converter(AudioFormat from) {
        this(from, KernelKind.inUse());
    }

    /**
     * A converter without consumers that resamples with a given kernel.
     *
     * @param from the format of what is pushed
     * @param kernel with what to calculate
     */
    public Converter(AudioFormat from, KernelKind kernel) {
        this.from = from;
        this.kernel = kernel;
    }

    /**
     * Adds a consumer.
     *
     * @param conversions the steps to its format, as planned
     * @param to its format
     * @param sink takes its frames
     * @return this
     */
    public Converter to(List<Conversion> conversions, AudioFormat to, FrameSink sink) {
        var exit = new Exit(to, reframe(conversions), sink);
        if (from.equals(to)) {
            untouched = Arrays.copyOf(untouched, untouched.length + 1);
            untouched[untouched.length - 1] = exit;
            return this;
        }
        codec = Codecs.of(from.encoding());
        var step = root;
        for (var conversion : conversions) {
            if (conversion instanceof Conversion.Remix || conversion instanceof Conversion.Resample) {
                step = followed(step, conversion);
            }
        }
        step.add(new EncodeStep(to, exit));
        return this;
    }

    private SampleStep followed(SampleStep step, Conversion conversion) {
        var there = step.follower(conversion);
        if (there != null) {
            return there;
        }
        var made = SampleStep.of(conversion, kernel);
        step.add(made);
        return made;
    }

    private static Optional<Conversion.Reframe> reframe(List<Conversion> conversions) {
        return conversions.stream()
                .filter(Conversion.Reframe.class::isInstance)
                .map(Conversion.Reframe.class::cast)
                .findFirst();
    }

    /**
     * Carries the next chunk to every consumer.
     *
     * @param audio whole samples; the position advances to the limit
     */
    public void push(ByteBuffer audio) {
        int length = audio.remaining();
        if (audio.hasArray()) {
            push(audio.array(), audio.arrayOffset() + audio.position(), length);
            audio.position(audio.limit());
            return;
        }
        if (scratch.length < length) {
            scratch = new byte[length];
        }
        audio.get(scratch, 0, length);
        push(scratch, 0, length);
    }

    /**
     * Carries the next chunk to every consumer.
     *
     * @param bytes borrowed until this returns
     * @param offset where the chunk begins
     * @param length bytes; what is no whole sample at the end is dropped
     */
    public void push(byte[] bytes, int offset, int length) {
        int whole = length - length % from.blockBytes();
        if (whole == 0) {
            return;
        }
        for (var exit : untouched) {
            exit.bytes(bytes, offset, whole);
        }
        if (codec != null) {
            root.accept(codec, bytes, offset, whole / from.blockBytes());
        }
    }

    AudioFormat from() {
        return from;
    }

    /** How many steps each sample passes, all consumers together. */
    int steps() {
        return root.followers();
    }

    /** The stream ends here: pushes out what filters and framing still hold. */
    public void flush() {
        for (var exit : untouched) {
            exit.flush();
        }
        root.flush();
    }
}
