package dev.patchbay.plugin.deepgram.synthesis;

import dev.patchbay.api.event.StageEvent;
import dev.patchbay.websocket.link.Failure;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Tells the session that the provider is lost, once that could be noticed: a connection that breaks while nothing is to be
 * said, and is there again at the first try, is nobody's trouble. The session's turn.
 */
final class Outage {
    private final Consumer<StageEvent> publish;
    private @Nullable Failure untold;
    private boolean told;

    Outage(Consumer<StageEvent> publish) {
        this.publish = publish;
    }

    /** @param noticed whether something is to be said */
    void lost(Failure why, boolean noticed) {
        boolean again = untold != null;
        untold = why;
        if (noticed || again) {
            noticed();
        }
    }

    /** Something is to be said. */
    void noticed() {
        if (untold != null && !told) {
            told = true;
            publish.accept(new StageEvent.ProviderLost(untold.code(), untold.message()));
        }
    }

    void back() {
        if (told) {
            publish.accept(new StageEvent.ProviderBack());
        }
        told = false;
        untold = null;
    }
}
