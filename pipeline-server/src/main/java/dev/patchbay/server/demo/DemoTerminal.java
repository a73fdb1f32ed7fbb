package dev.patchbay.server.demo;

import dev.patchbay.emulator.asterisk.CallObserver;
import dev.patchbay.emulator.asterisk.CallerVoice;
import dev.patchbay.runtime.negotiation.PlanText;
import dev.patchbay.runtime.session.SessionEvent;
import dev.patchbay.runtime.session.SessionInfo;
import dev.patchbay.runtime.session.SessionObserver;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.LongSummaryStatistics;
import picocli.CommandLine.Help.Ansi;

/**
 * The demo's live picture in the terminal.
 *
 * <p><b>Threads.</b> The session's turn, the caller's threads and the command's; one line at a time.
 */
final class DemoTerminal implements SessionObserver, SessionObserver.Factory, CallObserver {
    private final PrintWriter out;
    private final LongSummaryStatistics latencies = new LongSummaryStatistics();
    private long mediaMillis;
    private int interruptions;
    private String unfinished = "";

    DemoTerminal(PrintWriter out) {
        this.out = out;
    }

    @Override
    public SessionObserver observe(SessionInfo session) {
        return this;
    }

    synchronized void begins(String title, InetSocketAddress line) {
        print("@|bold Patchbay demo|@  " + title + " talk over AudioSocket, 127.0.0.1:" + line.getPort());
        out.println();
    }

    @Override
    public synchronized void stepStarted(String label, long atMillis) {
        if (Arrays.stream(CallerVoice.values()).anyMatch(voice -> voice.text().equals(label))) {
            mediaMillis = Math.max(mediaMillis, atMillis);
            line("cyan", "caller", label);
        }
    }

    @Override
    public synchronized void event(SessionEvent event) {
        mediaMillis = Math.max(mediaMillis, event.atMillis());
        switch (event) {
            case SessionEvent.Started started -> {
                started.plan().links().forEach(link -> line("faint", "format", PlanText.line(link)));
                out.println();
            }
            case SessionEvent.AgentText said -> agent(said.utterance(), said.text());
            case SessionEvent.Answered answer -> latencies.accept(millis(answer.took()));
            case SessionEvent.Interrupted cut when cut.playedMillis() == 0 -> {}
            case SessionEvent.Interrupted cut -> {
                interruptions++;
                line("bold", "", "the caller interrupts: the agent stops after " + seconds(cut.playedMillis()));
            }
            case SessionEvent.Resumed resumed -> line("faint", "", "a cough: the agent goes on");
            case SessionEvent.Dtmf key -> line("cyan", "caller", "presses " + key.digit());
            case SessionEvent.NoInput silent -> line("faint", "", "nobody has spoken for a while");
            case SessionEvent.Ended ended -> {
                line("bold", "", "the call is over: " + ended.reason());
                out.println();
            }
            case SessionEvent.Degraded worse -> line("bold", "", worse.text());
            case SessionEvent.ProviderLost lost -> line("bold", "", "the provider is lost: " + lost.text());
            case SessionEvent.ProviderBack back ->
                line("faint", "", "the provider is back after " + seconds(back.lostMillis()));
            case SessionEvent.ProviderFailed failed -> line("bold", "", "a provider failed: " + failed.text());
            case SessionEvent.StoodIn stoodIn -> line("yellow", stoodIn.who(), stoodIn.text());
            case SessionEvent.RateMismatch wrong -> line("bold", "", wrong.text());
            case SessionEvent.Replanned changed -> line("faint", "", "planned anew: " + changed.why());
            case SessionEvent.CallerStarted started -> {}
            case SessionEvent.CallerText words -> {}
            case SessionEvent.TurnEnded turn -> {}
            case SessionEvent.AgentAudio audio -> {}
            case SessionEvent.CallerStopped stopped -> {}
            case SessionEvent.AgentStarted started -> {}
            case SessionEvent.AgentStopped stopped -> {}
            case SessionEvent.Held held -> {}
            case SessionEvent.Used used -> {}
            case SessionEvent.ToolCalled tool -> line("faint", "", "the agent calls " + tool.name());
            case SessionEvent.ToolReturned result ->
                line("faint", "", result.name() + ": " + result.outcome() + " after " + result.tookMillis() + " ms");
        }
    }

    /** A provider may tell its words one by one; those of one utterance stand in one line. */
    private void agent(String utterance, String text) {
        if (utterance.equals(unfinished)) {
            out.print(text);
            out.flush();
        } else {
            begin("yellow", "agent", text);
            unfinished = utterance;
        }
    }

    private static long millis(SessionEvent.Waterfall took) {
        return took.toDecision()
                .plus(took.toText())
                .plus(took.toAudio())
                .plus(took.toSample())
                .toMillis();
    }

    /** The recording is complete. */
    synchronized void ended(Path directory) {
        if (latencies.getCount() > 0) {
            print(String.format(
                    Locale.ROOT,
                    "%d turns, each answered %d to %d ms after the caller fell silent; %d interruption%s",
                    latencies.getCount(),
                    latencies.getMin(),
                    latencies.getMax(),
                    interruptions,
                    interruptions == 1 ? "" : "s"));
        }
        print("  " + directory.resolve("call.wav") + "          both sides: caller left, agent right");
        print("  " + directory.resolve("transcript.jsonl") + "  what happened, and when");
        print("  " + directory.resolve("report.html") + "       the call as a picture: open it in a browser");
        out.flush();
    }

    /** The log is complete too. */
    synchronized void kept(Path log) {
        print("  " + log + "      the log, without a word of what was said");
    }

    private void line(String style, String who, String text) {
        begin(style, who, text);
        finish();
    }

    /** The words are printed as they are; only what stands before them is styled. */
    private void begin(String style, String who, String text) {
        finish();
        var before = String.format(Locale.ROOT, "%7s  @|%s %-7s|@ ", seconds(mediaMillis), style, who);
        out.print(Ansi.AUTO.string(before) + text);
        out.flush();
        unfinished = "?";
    }

    private void finish() {
        if (!unfinished.isEmpty()) {
            out.println();
            out.flush();
            unfinished = "";
        }
    }

    private static String seconds(long millis) {
        return String.format(Locale.ROOT, "%.1f s", millis / 1_000.0);
    }

    private void print(String text) {
        finish();
        out.println(Ansi.AUTO.string(text));
        out.flush();
    }
}
