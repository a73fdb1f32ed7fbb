package dev.patchbay.emulator.chat.answer;

import dev.patchbay.emulator.chat.scenario.Dialect;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Gives an answer, step by step, each at its time. What is late is made up for: the times are those of the plan.
 *
 * <p><b>Threads.</b> One.
 */
public final class Performance {
    private static final long SPLIT_GAP_MS = 5;
    private static final byte[] NOTHING = {};

    private final Deque<Step> steps;
    private final Dialect dialect;
    private final Line line;
    private long due;
    private boolean split;
    private byte[] rest = NOTHING;

    /**
     * A performance that begins now.
     *
     * @param answer what to give
     * @param line where to
     * @param now ms, on any clock
     */
    public Performance(Answer answer, Line line, long now) {
        steps = new ArrayDeque<>(answer.steps());
        dialect = answer.dialect();
        this.line = line;
        due = now;
    }

    /** {@return when to {@link #tick} next, ms; {@link Long#MAX_VALUE} when there is nothing left} */
    public long nextDue() {
        return steps.isEmpty() && rest.length == 0 ? Long.MAX_VALUE : due;
    }

    /**
     * Does all that is due.
     *
     * @param now ms, on the clock of the beginning
     */
    public void tick(long now) {
        while (due <= now && nextDue() != Long.MAX_VALUE) {
            if (rest.length > 0) {
                byte[] second = rest;
                rest = NOTHING;
                line.body("rest", second, 0);
            } else {
                perform(steps.remove());
            }
        }
    }

    /** Does no more. */
    public void stop() {
        steps.clear();
        rest = NOTHING;
    }

    private void perform(Step step) {
        switch (step) {
            case Step.Wait(long ms) -> due += ms;
            case Step.Head(int status, var headers) -> line.head(status, headers);
            case Step.Event(String data, int tokens) -> event(bytes(step), tokens);
            case Step.Comment comment -> line.body("comment", bytes(step), 0);
            case Step.Text(String text, int tokens) -> line.body("body", bytes(step), tokens);
            case Step.Half(Step whole) -> {
                byte[] bytes = bytes(whole);
                line.body("half", Arrays.copyOf(bytes, bytes.length / 2), 0);
            }
            case Step.Split on -> split = true;
            case Step.End end -> line.end();
            case Step.Reset reset -> line.reset();
            case Step.Stall stall -> line.stall();
        }
    }

    private void event(byte[] bytes, int tokens) {
        int cut = split ? withinCharacter(bytes) : bytes.length;
        line.body("event", cut == bytes.length ? bytes : Arrays.copyOf(bytes, cut), tokens);
        if (cut < bytes.length) {
            rest = Arrays.copyOfRange(bytes, cut, bytes.length);
            due += SPLIT_GAP_MS;
        }
    }

    /** After the first byte of the first character that has several. */
    private static int withinCharacter(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if ((bytes[i] & 0xC0) == 0xC0) {
                return i + 1;
            }
        }
        return bytes.length;
    }

    private byte[] bytes(Step step) {
        String end = dialect.lineEnd().characters();
        String text = switch (step) {
            case Step.Event(String data, int tokens) -> (dialect.space() ? "data: " : "data:") + data + end + end;
            case Step.Comment(String comment) -> ": " + comment + end + end;
            case Step.Text(String plain, int tokens) -> plain;
            default -> "";
        };
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
