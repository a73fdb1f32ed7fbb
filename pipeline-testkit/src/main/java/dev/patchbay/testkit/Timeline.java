package dev.patchbay.testkit;

import dev.patchbay.runtime.dsp.Level;
import dev.patchbay.runtime.session.SessionEvent;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** A recording as text. */
final class Timeline {
    private static final int ROW_MS = 1_000;
    private static final int STEP_MS = 20;
    private static final String BARS = "·▁▂▃▄▅▆▇█";
    private static final double QUIETEST_DBFS = -54;
    private static final double DB_PER_BAR = 6;

    private final SessionRecording recording;
    private final List<SessionEvent> inOrder;

    Timeline(SessionRecording recording) {
        this.recording = recording;
        // A detector tells of silence when it is sure, and dates it back.
        this.inOrder = recording.events().stream()
                .sorted(Comparator.comparingLong(SessionEvent::atMillis))
                .toList();
    }

    String text() {
        var out = new StringBuilder();
        for (long from = 0; from < end(); from += ROW_MS) {
            row(out, from);
        }
        return out.toString();
    }

    private long end() {
        long end = recording.events().stream()
                        .mapToLong(SessionEvent::atMillis)
                        .max()
                        .orElse(-1)
                + 1;
        var heard = recording.agentAudio().frames();
        return heard.isEmpty() ? end : Math.max(end, heard.getLast().atMillis() + 1);
    }

    private void row(StringBuilder out, long from) {
        out.append(line(String.format(Locale.ROOT, "%3d s  caller ", from / 1_000), recording.callerAudio(), from));
        out.append(line("       agent  ", recording.agentAudio(), from));
        for (var event : inOrder) {
            long at = Math.max(0, event.atMillis());
            if (at >= from && at < from + ROW_MS) {
                out.append(String.format(Locale.ROOT, "  %7d ms  %s%n", event.atMillis(), describe(event)));
            }
        }
    }

    private static String line(String title, RecordedAudio audio, long from) {
        var row = new StringBuilder(title);
        for (long at = from; at < from + ROW_MS; at += STEP_MS) {
            var samples = audio.samples(at, at + STEP_MS);
            row.append(samples.length == 0 ? ' ' : bar(Level.dbfs(samples, 0, samples.length)));
        }
        return row.toString().stripTrailing() + "\n";
    }

    private static char bar(double dbfs) {
        int bars = (int) Math.ceil((dbfs - QUIETEST_DBFS) / DB_PER_BAR);
        return BARS.charAt(Math.clamp(bars, 0, BARS.length() - 1));
    }

    private static String describe(SessionEvent event) {
        return switch (event) {
            case SessionEvent.Started started ->
                "started, " + started.plan().links().size() + " links";
            case SessionEvent.Replanned replanned -> "planned anew: " + replanned.why();
            case SessionEvent.CallerStarted started -> "caller started";
            case SessionEvent.CallerStopped stopped -> "caller stopped";
            case SessionEvent.CallerText text -> "caller: " + text.text() + (text.last() ? "" : " …");
            case SessionEvent.TurnEnded ended -> "turn ended";
            case SessionEvent.AgentText text -> "agent " + text.utterance() + ": " + text.text();
            case SessionEvent.AgentAudio audio -> "agent audio " + audio.utterance();
            case SessionEvent.AgentStarted started -> "agent started " + started.utterance();
            case SessionEvent.Answered answered ->
                "answered by " + answered.utterance() + " in " + describe(answered.took());
            case SessionEvent.AgentStopped stopped ->
                "agent stopped " + stopped.utterance() + " after " + stopped.playedMillis() + " ms";
            case SessionEvent.Held held -> "held";
            case SessionEvent.Resumed resumed -> "resumed";
            case SessionEvent.Interrupted cut ->
                "interrupted " + cut.utterance() + " after " + cut.playedMillis() + " ms"
                        + (cut.heard().isEmpty() ? "" : ": " + cut.heard());
            case SessionEvent.NoInput noInput -> "no input, so \"" + noInput.prompt() + '"';
            case SessionEvent.Dtmf dtmf -> "key " + dtmf.digit();
            case SessionEvent.ToolCalled tool -> "tool " + tool.name();
            case SessionEvent.ToolReturned tool ->
                "tool " + tool.name() + ": " + tool.outcome() + " after " + tool.tookMillis() + " ms";
            case SessionEvent.RateMismatch mismatch -> "rate mismatch: " + mismatch.text();
            case SessionEvent.Used used -> used.who() + " used " + used.units();
            case SessionEvent.Degraded degraded -> "degraded, " + degraded.who() + ": " + degraded.text();
            case SessionEvent.ProviderLost lost -> "lost " + lost.who() + " (" + lost.code() + "): " + lost.text();
            case SessionEvent.ProviderBack back -> back.who() + " is back after " + back.lostMillis() + " ms";
            case SessionEvent.ProviderFailed failed -> "failed (" + failed.code() + "): " + failed.text();
            case SessionEvent.StoodIn line -> line.who() + " stands in: \"" + line.text() + '"';
            case SessionEvent.Ended ended -> "ended: " + ended.reason();
        };
    }

    private static String describe(SessionEvent.Waterfall took) {
        return took.toDecision().toMillis() + " + " + took.toText().toMillis() + " + "
                + took.toAudio().toMillis() + " + " + took.toSample().toMillis() + " ms";
    }
}
