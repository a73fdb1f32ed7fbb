package dev.patchbay.server.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads a transcript: one JSON object a line. Blank lines are skipped; the order is by time, as events can arrive late. */
final class TranscriptReader {

    private TranscriptReader() {}

    static List<TranscriptLine> read(Path file) throws IOException {
        // Not readAllLines: one bad byte in somebody's words is no reason to lose the picture.
        List<String> lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .lines()
                .toList();
        List<TranscriptLine> transcript = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                transcript.add(line(Members.parse(file + ":" + (i + 1), lines.get(i))));
            }
        }
        transcript.sort(Comparator.comparingDouble(line -> line.event().atMs()));
        return List.copyOf(transcript);
    }

    private static TranscriptLine line(Members members) throws CallReportException {
        String name = members.text("event");
        return new TranscriptLine(event(name, members), name, members.others());
    }

    private static CallEvent event(String name, Members members) throws CallReportException {
        double at = members.milliseconds("at_ms");
        return switch (name) {
            case "call_started" ->
                new CallEvent.CallStarted(
                        at,
                        members.text("session"),
                        members.text("call"),
                        members.text("transport"),
                        members.text("pipeline"),
                        members.texts("links"));
            case "call_ended" -> new CallEvent.CallEnded(at, members.text("reason"));
            case "agent_text" -> new CallEvent.AgentText(at, members.text("utterance"), members.text("text"));
            case "agent_started" -> new CallEvent.AgentStarted(at, members.text("utterance"));
            case "answered" ->
                new CallEvent.Answered(
                        at,
                        members.milliseconds("decision_ms"),
                        members.milliseconds("text_ms"),
                        members.milliseconds("audio_ms"),
                        members.milliseconds("sample_ms"));
            case "agent_stopped" -> new CallEvent.AgentStopped(at, members.text("utterance"));
            case "interrupted" ->
                new CallEvent.Interrupted(at, members.text("utterance"), members.milliseconds("played_ms"));
            case "caller_started" -> new CallEvent.CallerStarted(at);
            case "caller_stopped" -> new CallEvent.CallerStopped(at);
            case "caller_text" -> new CallEvent.CallerText(at, members.text("text"), members.flag("final"));
            case "turn_ended" -> new CallEvent.TurnEnded(at);
            case "held" -> new CallEvent.Held(at);
            case "resumed" -> new CallEvent.Resumed(at);
            case "dtmf" -> new CallEvent.Dtmf(at, members.text("digit"));
            case "tool_call" -> new CallEvent.ToolCall(at, members.text("name"));
            case "rate_mismatch", "degraded", "provider_lost", "provider_failed" ->
                new CallEvent.Trouble(at, members.text("text"));
            case "tool_result" ->
                new CallEvent.ToolResult(
                        at, members.text("name"), members.text("outcome"), members.milliseconds("took_ms"));
            default -> new CallEvent.Other(at);
        };
    }
}
