package dev.patchbay.emulator.asterisk;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * What happened in a call, as the caller saw it. The call's clock starts when the connection stood and the id was sent
 * (the answer) and runs at the call's speed.
 *
 * @param uuid the call's id
 * @param rate the call's sample rate in hertz
 * @param ending how it ended
 * @param duration from the answer to the end, by the call's clock
 * @param received what the agent said, on the call's clock: sample n was heard n/rate seconds after the answer. Audio
 *     that comes later than the end of the audio before it by more than a frame leaves silence of that length; a
 *     smaller delay is taken up, as a phone's jitter buffer does; audio that comes early is heard after the audio before
 *     it.
 * @param messages the audio messages in order of arrival
 * @param pacing how evenly they came
 * @param notes what the server did that is tolerated but wrong
 * @param sent what the caller sent
 * @param steps when the script's steps took place; steps never reached are left out
 * @param agentSpeech when the agent was audible
 */
public record CallResult(
        UUID uuid,
        int rate,
        Ending ending,
        Duration duration,
        Samples received,
        List<ReceivedMessage> messages,
        Pacing pacing,
        WireNotes notes,
        Sending sent,
        List<StepTiming> steps,
        List<SpeechSegment> agentSpeech) {

    /** Copies the lists. */
    public CallResult {
        messages = List.copyOf(messages);
        steps = List.copyOf(steps);
        agentSpeech = List.copyOf(agentSpeech);
    }
}
