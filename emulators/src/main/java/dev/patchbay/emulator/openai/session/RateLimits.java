package dev.patchbay.emulator.openai.session;

import tools.jackson.databind.node.ObjectNode;

/** How many tokens are left this minute: always plenty. */
final class RateLimits {
    private static final int LIMIT = 40_000;

    private RateLimits() {}

    static ObjectNode after(Desk desk, int tokens) {
        var event = desk.event("rate_limits.updated");
        int left = Math.max(0, LIMIT - tokens);
        event.putArray("rate_limits")
                .addObject()
                .put("name", "tokens")
                .put("limit", LIMIT)
                .put("remaining", left)
                .put("reset_seconds", (LIMIT - left) * 60.0 / LIMIT);
        return event;
    }
}
