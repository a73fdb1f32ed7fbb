package dev.patchbay.runtime.session;

import dev.patchbay.api.stage.Stage;
import dev.patchbay.runtime.negotiation.PipelineShape;
import dev.patchbay.runtime.outage.OutageRules;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What becomes of a call whose provider is lost or fails.
 *
 * @param voice who speaks the lines; without one they are not spoken
 * @param waitingAfterMs how long a provider has been lost before {@code waiting} is said, in milliseconds
 * @param waiting what the caller is told while a provider is lost; blank for nothing
 * @param farewell what the caller is told when a provider has failed for good; blank for nothing
 * @param terminate whether the call then ends for the caller too, instead of going on by the rules of its switch
 */
public record OnFailure(
        Optional<Voice> voice, long waitingAfterMs, String waiting, String farewell, boolean terminate) {
    /** Nobody says anything, and the call ends at once, as any other. */
    public static final OnFailure END = new OnFailure(Optional.empty(), 0, "", "", false);

    /**
     * The stand-in.
     *
     * @param node an agent or a synthesizer
     * @param maker makes its stage, once a session and only when it is needed
     */
    public record Voice(PipelineShape.Node node, Supplier<Stage> maker) {}

    OutageRules rules() {
        return voice.isEmpty()
                ? OutageRules.SILENT
                : new OutageRules(!waiting.isBlank(), waitingAfterMs, !farewell.isBlank());
    }
}
