package dev.patchbay.runtime.session;

import java.time.Instant;

/**
 * Who a session is.
 *
 * @param id unique within the runtime
 * @param callId the far end's id of the call
 * @param transport the transport's type
 * @param pipeline the pipeline's name
 * @param startedAt wall-clock time
 */
public record SessionInfo(String id, String callId, String transport, String pipeline, Instant startedAt) {}
