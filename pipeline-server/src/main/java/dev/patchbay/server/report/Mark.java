package dev.patchbay.server.report;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A moment worth a flag under the waveforms.
 *
 * @param icon names a symbol of the page
 */
record Mark(double atMs, String icon, String label) {

    /** Every flag in order (a hold that ended in an interruption shows as that); {@code place} turns a time into a style. */
    static Html all(Call call, Function<Interval, String> place) {
        Stream<Mark> events =
                call.transcript().stream().map(line -> of(line.event())).flatMap(Optional::stream);
        Stream<Mark> holds = call.holds().stream().filter(Hold::resumed).map(Mark::of);
        Stream<Mark> keys = call.keys().stream().map(Mark::of);
        return Html.all(Stream.of(events, holds, keys)
                .flatMap(marks -> marks)
                .sorted(Comparator.comparingDouble(Mark::atMs))
                .map(mark -> mark.html(place))
                .toList());
    }

    private static Mark of(Keys keys) {
        String label = (keys.digits().length() == 1 ? "key " : "keys ") + keys.digits();
        return new Mark(keys.interval().fromMs(), "key", label);
    }

    private static Mark of(Hold hold) {
        return new Mark(
                hold.interval().fromMs(),
                "hold",
                "held " + Times.exact(hold.interval().lengthMs()));
    }

    private static Optional<Mark> of(CallEvent event) {
        return switch (event) {
            case CallEvent.ToolCall tool -> Optional.of(new Mark(tool.atMs(), "tool", tool.name()));
            case CallEvent.ToolResult result when result.success() -> Optional.empty();
            case CallEvent.ToolResult result ->
                Optional.of(new Mark(result.atMs(), "tool", result.name() + " " + result.outcome()));
            case CallEvent.Trouble trouble -> Optional.of(new Mark(trouble.atMs(), "trouble", trouble.text()));
            case CallEvent.CallEnded end -> Optional.of(new Mark(end.atMs(), "end", end.reason()));
            case CallEvent.CallStarted _, CallEvent.CallerStarted _, CallEvent.CallerStopped _ -> Optional.empty();
            case CallEvent.CallerText _, CallEvent.TurnEnded _, CallEvent.AgentText _ -> Optional.empty();
            case CallEvent.AgentStarted _, CallEvent.AgentStopped _, CallEvent.Interrupted _ -> Optional.empty();
            case CallEvent.Held _, CallEvent.Resumed _, CallEvent.Dtmf _ -> Optional.empty();
            case CallEvent.Answered _, CallEvent.Other _ -> Optional.empty();
        };
    }

    private Html html(Function<Interval, String> place) {
        return Html.of("""
                <div class="mark mark-{}" style="{}" data-at="{}" title="{}: {}">\
                <svg class="icon"><use href="#icon-{}"/></svg><span class="label">{}</span></div>""", icon, place.apply(new Interval(atMs, atMs)), atMs, Times.clock(atMs), label, icon, label);
    }
}
