package dev.patchbay.runtime.recording;

import dev.patchbay.runtime.negotiation.Plan;
import dev.patchbay.runtime.negotiation.PlanText;
import dev.patchbay.runtime.session.SessionEvent;
import dev.patchbay.runtime.session.SessionInfo;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** One event as a line of {@code transcript.jsonl}. */
final class TranscriptLine {
    private static final JsonMapper MAPPER = new JsonMapper();

    private TranscriptLine() {}

    static String of(SessionInfo session, SessionEvent event) {
        return MAPPER.writeValueAsString(members(session, event));
    }

    private static Map<String, Object> members(SessionInfo session, SessionEvent event) {
        return switch (event) {
            case SessionEvent.Started(long at, Plan plan) ->
                line(
                        at,
                        "call_started",
                        "session",
                        session.id(),
                        "call",
                        session.callId(),
                        "transport",
                        session.transport(),
                        "pipeline",
                        session.pipeline(),
                        "started_at",
                        session.startedAt().toString(),
                        "links",
                        links(plan));
            case SessionEvent.Replanned(long at, Plan plan, String why) ->
                line(at, "replanned", "text", why, "links", links(plan));
            case SessionEvent.CallerStarted(long at) -> line(at, "caller_started");
            case SessionEvent.CallerStopped(long at) -> line(at, "caller_stopped");
            case SessionEvent.CallerText(long at, String text, boolean last) ->
                line(at, "caller_text", "text", text, "final", last);
            case SessionEvent.TurnEnded(long at) -> line(at, "turn_ended");
            case SessionEvent.AgentText(long at, String utterance, String text) ->
                line(at, "agent_text", "utterance", utterance, "text", text);
            case SessionEvent.AgentAudio(long at, String utterance) -> line(at, "agent_audio", "utterance", utterance);
            case SessionEvent.AgentStarted(long at, String utterance) ->
                line(at, "agent_started", "utterance", utterance);
            case SessionEvent.Answered(long at, String utterance, var took) ->
                line(
                        at,
                        "answered",
                        "utterance",
                        utterance,
                        "decision_ms",
                        millis(took.toDecision()),
                        "text_ms",
                        millis(took.toText()),
                        "audio_ms",
                        millis(took.toAudio()),
                        "sample_ms",
                        millis(took.toSample()));
            case SessionEvent.AgentStopped(long at, String utterance, long played, boolean complete) ->
                line(at, "agent_stopped", "utterance", utterance, "played_ms", played, "complete", complete);
            case SessionEvent.Held(long at) -> line(at, "held");
            case SessionEvent.Resumed(long at) -> line(at, "resumed");
            case SessionEvent.Interrupted(long at, String utterance, long played, String heard) ->
                line(at, "interrupted", "utterance", utterance, "played_ms", played, "heard", heard);
            case SessionEvent.NoInput(long at, String prompt) -> line(at, "no-input", "prompt", prompt);
            case SessionEvent.Dtmf(long at, char digit) -> line(at, "dtmf", "digit", String.valueOf(digit));
            case SessionEvent.ToolCalled(long at, String name) -> line(at, "tool_call", "name", name);
            case SessionEvent.ToolReturned(long at, String name, String outcome, long took) ->
                line(at, "tool_result", "name", name, "outcome", outcome, "took_ms", took);
            case SessionEvent.RateMismatch(long at, String who, String text) ->
                line(at, "rate_mismatch", "who", who, "text", text);
            case SessionEvent.Degraded(long at, String who, String text) ->
                line(at, "degraded", "who", who, "text", text);
            case SessionEvent.Used(long at, String who, Map<String, Long> units) ->
                line(at, "usage", "who", who, "units", new TreeMap<>(units));
            case SessionEvent.ProviderLost(long at, String who, String code, String text) ->
                line(at, "provider_lost", "who", who, "code", code, "text", text);
            case SessionEvent.ProviderBack(long at, String who, long lost) ->
                line(at, "provider_back", "who", who, "lost_ms", lost);
            case SessionEvent.ProviderFailed(long at, String who, String code, String text) ->
                line(at, "provider_failed", "who", who, "code", code, "text", text);
            case SessionEvent.StoodIn(long at, String who, String text) ->
                line(at, "stood_in", "who", who, "text", text);
            case SessionEvent.Ended(long at, var reason) -> line(at, "call_ended", "reason", reason.toString());
        };
    }

    /** To a tenth. */
    private static double millis(Duration time) {
        return Math.round(time.toNanos() / 1e5) / 10.0;
    }

    private static List<String> links(Plan plan) {
        return plan.links().stream().map(PlanText::line).toList();
    }

    private static Map<String, Object> line(long at, String event, Object... members) {
        var line = new LinkedHashMap<String, Object>();
        line.put("at_ms", at);
        line.put("event", event);
        for (int i = 0; i < members.length; i += 2) {
            line.put((String) members[i], members[i + 1]);
        }
        return line;
    }
}
