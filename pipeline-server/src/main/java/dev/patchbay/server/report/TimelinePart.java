package dev.patchbay.server.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Both voices on one axis. Places are in percent of the call's length, so that the browser zooms by making the track
 * wider, and nothing is drawn by script.
 */
final class TimelinePart {

    private final Call call;
    private final int loudest;

    private TimelinePart(Call call) {
        this.call = call;
        this.loudest = Math.max(
                Waveform.loudest(call.recording().caller()),
                Waveform.loudest(call.recording().agent()));
    }

    static Html of(Call call) {
        return new TimelinePart(call).track();
    }

    private Html track() {
        return Html.of(
                """
                <div class="track" data-length="{}">
                <div class="ruler" aria-hidden="true"></div>
                <div class="spans caller">{}</div>
                <div class="lane caller">{}</div>
                <div class="between">{}{}</div>
                <div class="lane agent">{}{}</div>
                <div class="spans agent">{}</div>
                <div class="marks">{}</div>
                <div class="playhead" role="slider" tabindex="0" aria-label="Place in the call" aria-valuemin="0" \
                aria-valuemax="{}" aria-valuenow="0" aria-valuetext="0:00.0"></div>
                </div>""",
                call.lengthMs(),
                spans(call.speech().stream().map(TimelinePart::span).toList()),
                Waveform.of("caller-wave", call.recording().caller(), loudest, call.lengthMs()),
                Html.all(call.turns().stream().map(this::cable).toList()),
                Html.all(call.interruptions().stream().map(this::cut).toList()),
                Waveform.of("agent-wave", call.recording().agent(), loudest, call.lengthMs()),
                Html.all(call.holds().stream().map(this::hold).toList()),
                spans(call.utterances().stream()
                        .filter(Utterance::played)
                        .map(TimelinePart::span)
                        .toList()),
                Mark.all(call, this::place),
                Math.round(call.lengthMs() / 1000));
    }

    /** A bar along a waveform. */
    private record Span(Interval interval, String kind, String text) {}

    private static Span span(Speech speech) {
        return new Span(speech.interval(), "", speech.text());
    }

    private static Span span(Utterance utterance) {
        boolean cut = utterance.ending() == Utterance.Ending.CUT_OFF;
        return new Span(utterance.interval(), cut ? "cut-off" : "", utterance.text());
    }

    private Html spans(List<Span> spans) {
        List<Html> drawn = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            double nextMs = i + 1 < spans.size() ? spans.get(i + 1).interval().fromMs() : call.lengthMs();
            drawn.add(draw(spans.get(i), nextMs));
        }
        return Html.all(drawn);
    }

    /** Words may run on past their bar, up to the next one, but not past a cut: nobody heard them. */
    private Html draw(Span span, double nextMs) {
        Interval interval = span.interval();
        double roomMs = span.kind().isEmpty() ? nextMs - interval.fromMs() : interval.lengthMs();
        long room = Math.round(100 * roomMs / Math.max(1, interval.lengthMs()));
        return Html.of(
                "<div class=\"span {}\" style=\"{};--room:{}%\" data-at=\"{}\" title=\"{}, {}: {}\"><span>{}</span></div>",
                span.kind(),
                place(interval),
                Math.max(100, room),
                interval.fromMs(),
                Times.clock(interval.fromMs()),
                Times.rough(interval.lengthMs()),
                span.text().isEmpty() ? "not transcribed" : span.text(),
                span.text());
    }

    /** A patch cable from the end of the caller's voice to the start of the answer. */
    private Html cable(Turn turn) {
        return Html.of(
                """
                <div class="cable" style="{}" data-at="{}" title="Answered in {}">\
                <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">\
                <path d="M0 0C0 55 100 45 100 100"/></svg><i></i><i></i><span class="label">{}</span></div>""",
                place(turn.gap()),
                turn.gap().fromMs(),
                Times.exact(turn.latencyMs()),
                Times.exact(turn.latencyMs()));
    }

    private Html cut(Interruption interruption) {
        return Html.of(
                """
                <div class="cut" style="{}" data-at="{}" title="Interrupted at {}: agent {}">\
                <span class="label"><svg class="icon"><use href="#icon-cut"/></svg>interrupted</span></div>""",
                place(new Interval(interruption.decidedMs(), interruption.decidedMs())),
                interruption.decidedMs(),
                Times.clock(interruption.decidedMs()),
                FiguresPart.lag(interruption));
    }

    private Html hold(Hold hold) {
        return Html.of("<div class=\"hold\" style=\"{}\"></div>", place(hold.interval()));
    }

    private String place(Interval interval) {
        return String.format(
                Locale.ROOT,
                "left:%.3f%%;width:%.3f%%",
                100 * interval.fromMs() / call.lengthMs(),
                100 * interval.lengthMs() / call.lengthMs());
    }
}
