package dev.patchbay.server.report;

import java.util.List;

/** Every answered turn with its latency, as bars on one scale. */
final class LatenciesPart {

    private LatenciesPart() {}

    static Html of(Call call) {
        List<Turn> turns = call.turns();
        double slowest = turns.stream().mapToDouble(Turn::latencyMs).max().orElse(1);
        return turns.isEmpty()
                ? Html.trusted("<p class=\"none\">No turn of the caller was answered.</p>")
                : Html.of(
                        "<ol class=\"latencies\">{}</ol>",
                        Html.all(turns.stream().map(turn -> row(turn, slowest)).toList()));
    }

    private static Html row(Turn turn, double slowest) {
        return Html.of(
                """
                <li><button type="button" class="time" data-at="{}">{}</button>\
                <span class="bar" style="--part:{}">{}</span><b>{}</b>{}</li>""",
                turn.gap().fromMs(),
                Times.clock(turn.gap().fromMs()),
                turn.latencyMs() / Math.max(1, slowest),
                Html.all(turn.steps().stream().map(LatenciesPart::segment).toList()),
                Times.exact(turn.latencyMs()),
                steps(turn.steps()));
    }

    private static Html segment(Turn.Step step) {
        return Html.of(
                "<i class=\"{}\" style=\"--length:{}\" title=\"{} {}\"></i>",
                step.name(),
                Math.max(0, step.lengthMs()),
                Times.exact(step.lengthMs()),
                step.what());
    }

    /** The figures below the bar, because a step of a few ms can't be seen in it. */
    private static Html steps(List<Turn.Step> steps) {
        return steps.isEmpty()
                ? Html.NOTHING
                : Html.of(
                        "<small>{}</small>",
                        Html.all(steps.stream()
                                .map(step -> Html.of(
                                        "<span class=\"{}\" title=\"{}\">{} {}</span>",
                                        step.name(),
                                        step.what(),
                                        step.name(),
                                        Math.round(step.lengthMs())))
                                .toList()));
    }
}
