package dev.patchbay.server.report;

import java.util.Map;

/**
 * One line of a transcript: what the report understands of it, and all that it says.
 *
 * @param name the event's name as written
 * @param details the other members in their order, each as text
 */
record TranscriptLine(CallEvent event, String name, Map<String, String> details) {}
