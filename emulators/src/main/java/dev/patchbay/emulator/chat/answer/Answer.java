package dev.patchbay.emulator.chat.answer;

import dev.patchbay.emulator.chat.scenario.Dialect;
import java.util.List;

/**
 * An answer before it is given.
 *
 * @param steps in this order
 * @param dialect how the events of the stream are written
 */
public record Answer(List<Step> steps, Dialect dialect) {
    /** Keeps its own list. */
    public Answer {
        steps = List.copyOf(steps);
    }

    /** {@return the status that the client is told; 0 when the connection ends before} */
    public int status() {
        return steps.stream()
                .filter(Step.Head.class::isInstance)
                .map(step -> ((Step.Head) step).status())
                .findFirst()
                .orElse(0);
    }
}
