package com.example.refused;

import dev.patchbay.api.ErrorCode;
import dev.patchbay.api.PipelineException;
import dev.patchbay.api.event.StageEvent;
import dev.patchbay.api.media.AudioFrame;
import dev.patchbay.api.stage.AudioStage;
import dev.patchbay.api.stage.StageContext;
import java.time.Duration;

/** Finds its provider's door closed: at once, or after it was in for a moment. */
final class RefusedAgent implements AudioStage {
    private enum Fault implements ErrorCode {
        CONNECTION_LOST(Kind.PROVIDER),
        KEY_REFUSED(Kind.CONFIGURATION);

        private final Kind kind;

        Fault(Kind kind) {
            this.kind = kind;
        }

        @Override
        public Kind kind() {
            return kind;
        }
    }

    private final RefusedSettings settings;

    RefusedAgent(RefusedSettings settings) {
        this.settings = settings;
    }

    @Override
    public void start(StageContext context) {
        if (settings.loses()) {
            context.publish(new StageEvent.ProviderLost(Fault.CONNECTION_LOST, "the service hung up; trying again"));
            context.after(Duration.ofSeconds(4), () -> {
                throw refused();
            });
        } else {
            context.fork("connects", () -> {
                throw refused();
            });
        }
    }

    private static PipelineException refused() {
        return new PipelineException(Fault.KEY_REFUSED, "the service answered 401; check api_key");
    }

    @Override
    public void process(AudioFrame frame) {}
}
