package dev.patchbay.testkit;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.AudioFrame;
import dev.patchbay.runtime.graph.Frame;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A frame that is good for one call of one stage. Taken back, its bytes are garbage and every touch of it fails.
 *
 * <p><b>Threads.</b> Only the one that it was lent on; a touch from another fails too.
 */
final class LentFrame implements AudioFrame {
    private static final byte GARBAGE = 0x5a;

    private final String stage;
    private final Violations violations;
    private final Thread borrower = Thread.currentThread();
    private final AudioFormat format;
    private final long position;
    private final byte[] bytes;
    private volatile boolean returned;

    LentFrame(String stage, Frame frame, Violations violations) {
        this.stage = stage;
        this.violations = violations;
        this.format = frame.format();
        this.position = frame.position();
        this.bytes = Arrays.copyOfRange(frame.array(), frame.offset(), frame.offset() + frame.length());
    }

    void takeBack() {
        returned = true;
        Arrays.fill(bytes, GARBAGE);
    }

    private void touch() {
        if (returned) {
            throw wrong("kept a frame beyond process(); use AudioFrame.copy() to keep one");
        }
        if (!Thread.currentThread().equals(borrower)) {
            throw wrong("touched a borrowed frame on thread " + Thread.currentThread()
                    + "; copy it in process() before handing it over");
        }
    }

    private IllegalStateException wrong(String what) {
        violations.add("stage " + stage + " " + what);
        return new IllegalStateException("stage " + stage + " " + what);
    }

    @Override
    public AudioFormat format() {
        touch();
        return format;
    }

    @Override
    public long position() {
        touch();
        return position;
    }

    @Override
    public int length() {
        touch();
        return bytes.length;
    }

    @Override
    public void copyTo(ByteBuffer target) {
        touch();
        target.put(bytes);
    }

    @Override
    public AudioFrame copy() {
        touch();
        return new Kept(format, position, bytes.clone());
    }

    /** What {@link #copy} gives: good for ever. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares frames
    private record Kept(AudioFormat format, long position, byte[] bytes) implements AudioFrame {
        @Override
        public int length() {
            return bytes.length;
        }

        @Override
        public void copyTo(ByteBuffer target) {
            target.put(bytes);
        }

        @Override
        public AudioFrame copy() {
            return this;
        }
    }
}
