package dev.patchbay.plugin.openairealtime.message;

import java.util.Set;

/** Messages that the server is known to send and that need no answer here. */
final class KnownTypes {
    private static final Set<String> TYPES = Set.of(
            "conversation.created",
            "conversation.item.added",
            "conversation.item.created",
            "conversation.item.done",
            "conversation.item.deleted",
            "conversation.item.retrieved",
            "conversation.item.truncated",
            "conversation.item.input_audio_transcription.segment",
            "input_audio_buffer.cleared",
            "input_audio_buffer.dtmf_event_received",
            "mcp_list_tools.completed",
            "mcp_list_tools.failed",
            "mcp_list_tools.in_progress",
            "output_audio_buffer.cleared",
            "output_audio_buffer.started",
            "output_audio_buffer.stopped",
            "response.content_part.added",
            "response.content_part.done",
            "response.mcp_call.completed",
            "response.mcp_call.failed",
            "response.mcp_call.in_progress",
            "response.mcp_call_arguments.delta",
            "response.mcp_call_arguments.done",
            "transcription_session.updated");

    private KnownTypes() {}

    static boolean contains(String type) {
        return TYPES.contains(type);
    }
}
