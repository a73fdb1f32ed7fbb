package dev.patchbay.server.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One line of the conversation.
 *
 * @param text the words; empty where a voice was heard and nothing transcribed
 * @param remark what a reader should know about how it was said; may be empty
 */
record Line(Side side, Interval interval, String text, String remark) {

    enum Side {
        CALLER("Caller"),
        AGENT("Agent"),
        NOTE("");

        private final String who;

        Side(String who) {
            this.who = who;
        }

        String who() {
            return who;
        }

        String css() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The whole conversation in order. */
    static List<Line> all(Call call) {
        List<Line> lines = new ArrayList<>();
        call.speech().stream()
                .filter(speech -> !cough(speech, call))
                .map(Line::of)
                .forEach(lines::add);
        call.utterances().stream().map(utterance -> of(utterance, call)).forEach(lines::add);
        call.keys().stream().map(Line::of).forEach(lines::add);
        call.holds().stream().filter(Hold::resumed).map(Line::of).forEach(lines::add);
        call.transcript().stream()
                .map(line -> of(line.event()))
                .flatMap(Optional::stream)
                .forEach(lines::add);
        lines.sort(Comparator.comparingDouble(line -> line.interval.fromMs()));
        return List.copyOf(lines);
    }

    /** A sound without words that playout waited for and then went on; the hold tells of it. */
    private static boolean cough(Speech speech, Call call) {
        return speech.text().isEmpty()
                && call.holds().stream()
                        .anyMatch(hold -> hold.resumed() && hold.interval().overlaps(speech.interval()));
    }

    private static Line of(Speech speech) {
        return new Line(Side.CALLER, speech.interval(), speech.text(), "");
    }

    private static Line of(Utterance utterance, Call call) {
        String remark = Stream.of(answered(utterance, call), ended(utterance, call))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        return new Line(Side.AGENT, utterance.interval(), utterance.text(), remark);
    }

    private static String answered(Utterance utterance, Call call) {
        return call.turns().stream()
                .filter(turn -> turn.gap().toMs() == utterance.interval().fromMs())
                .findFirst()
                .map(turn -> "answered in " + Times.exact(turn.latencyMs()))
                .orElse("");
    }

    private static String ended(Utterance utterance, Call call) {
        return switch (utterance.ending()) {
            case PLAYED -> "";
            case CUT_OFF ->
                call.interruptions().stream()
                        .filter(cut -> cut.decidedMs() == utterance.interval().toMs())
                        .findFirst()
                        .map(cut -> "interrupted after " + Times.rough(cut.playedMs()) + ", " + FiguresPart.lag(cut))
                        .orElse("interrupted");
            case NEVER_PLAYED -> "never played";
        };
    }

    private static Line of(Hold hold) {
        return note(
                hold.interval(),
                "Playout held for " + Times.exact(hold.interval().lengthMs()) + ", then resumed");
    }

    private static Line of(Keys keys) {
        return note(keys.interval(), "Caller pressed " + keys.digits());
    }

    private static Optional<Line> of(CallEvent event) {
        Interval moment = new Interval(event.atMs(), event.atMs());
        return switch (event) {
            case CallEvent.ToolCall tool -> Optional.of(note(moment, "Agent called " + tool.name()));
            case CallEvent.ToolResult result ->
                Optional.of(note(
                        moment,
                        result.name() + " returned " + result.outcome() + " after " + Times.exact(result.tookMs())));
            case CallEvent.Trouble trouble -> Optional.of(note(moment, trouble.text()));
            case CallEvent.CallEnded end -> Optional.of(note(moment, "Call ended: " + end.reason()));
            case CallEvent.CallStarted _, CallEvent.CallerStarted _, CallEvent.CallerStopped _ -> Optional.empty();
            case CallEvent.CallerText _, CallEvent.TurnEnded _, CallEvent.AgentText _ -> Optional.empty();
            case CallEvent.AgentStarted _, CallEvent.AgentStopped _, CallEvent.Interrupted _ -> Optional.empty();
            case CallEvent.Held _, CallEvent.Resumed _, CallEvent.Dtmf _ -> Optional.empty();
            case CallEvent.Answered _, CallEvent.Other _ -> Optional.empty();
        };
    }

    private static Line note(Interval interval, String text) {
        return new Line(Side.NOTE, interval, text, "");
    }
}
