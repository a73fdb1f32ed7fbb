package dev.patchbay.emulator.chat.answer;

import dev.patchbay.emulator.chat.scenario.Fault;
import java.util.ArrayList;
import java.util.List;

/** Puts what goes wrong into the steps of an answer. */
final class Mishaps {
    private final Chunks chunks;
    private final List<Fault> waiting;
    private final List<Step> woven = new ArrayList<>();
    private boolean half;
    private boolean over;

    private Mishaps(List<Fault> faults, Chunks chunks) {
        waiting = new ArrayList<>(faults);
        this.chunks = chunks;
    }

    /**
     * The same steps with the faults among them.
     *
     * @param streamed whether the answer comes in pieces; to any other fewer things happen, all of them after the headers
     */
    static List<Step> into(List<Step> steps, List<Fault> faults, Chunks chunks, boolean streamed) {
        var fitting =
                streamed ? faults : faults.stream().filter(Mishaps::fitsWhole).toList();
        return fitting.isEmpty() ? steps : new Mishaps(fitting, chunks).weave(steps, streamed);
    }

    private static boolean fitsWhole(Fault fault) {
        return switch (fault.act()) {
            case Fault.Drop drop -> true;
            case Fault.Stall stall -> true;
            case Fault.End end -> true;
            case Fault.Half half -> true;
            case Fault.Send garbage -> false;
            case Fault.Split split -> false;
            case Fault.StreamError error -> false;
            case Fault.CutShort cut -> false;
            case Fault.Status status -> false;
        };
    }

    private List<Step> weave(List<Step> steps, boolean streamed) {
        strike(-1);
        int tokens = 0;
        for (Step step : steps) {
            if (over) {
                return woven;
            }
            boolean carries = step instanceof Step.Event || step instanceof Step.Text;
            if (half && carries) {
                woven.add(new Step.Half(step));
                woven.add(new Step.Reset());
                return woven;
            }
            woven.add(step);
            if (step instanceof Step.Event event) {
                tokens += event.tokens();
                strike(tokens);
            } else if (step instanceof Step.Head && !streamed) {
                strike(Integer.MAX_VALUE);
            }
        }
        return woven;
    }

    /** Lets happen what was to happen until now; -1 is before the headers. */
    private void strike(int tokens) {
        for (Fault fault : List.copyOf(waiting)) {
            int at = fault.token() == null ? -1 : fault.token();
            if (at <= tokens && !over) {
                waiting.remove(fault);
                act(fault.act());
            }
        }
    }

    private void act(Fault.Act act) {
        switch (act) {
            case Fault.Drop drop -> last(new Step.Reset());
            case Fault.Stall stall -> last(new Step.Stall());
            case Fault.End end -> last(new Step.End());
            case Fault.StreamError(var error) -> {
                woven.add(new Step.Event(Errors.body(error), 0));
                last(new Step.End());
            }
            case Fault.Half next -> half = true;
            case Fault.Split split -> woven.add(new Step.Split());
            case Fault.Send(var what) -> woven.add(Nonsense.of(what, chunks));
            case Fault.CutShort cut -> {} // The draft ends there already.
            case Fault.Status status -> {} // Then there is no answer to put it in.
        }
    }

    private void last(Step step) {
        woven.add(step);
        over = true;
    }
}
