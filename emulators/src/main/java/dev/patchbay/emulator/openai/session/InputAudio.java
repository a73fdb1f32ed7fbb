package dev.patchbay.emulator.openai.session;

import dev.patchbay.emulator.openai.scenario.WireFormat;
import dev.patchbay.emulator.sound.Vad;
import dev.patchbay.emulator.time.Agenda;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** The user's audio: what is in the buffer, where a turn begins and ends, and what becomes of it. */
final class InputAudio implements Vad.Ear {
    private static final int LEAST_COMMIT_MS = 100;

    private final Desk desk;
    private final Settings settings;
    private final Conversation conversation;
    private final Script script;
    private final Responses responses;
    private final Transcriber transcriber;

    private WireFormat format = WireFormat.PCM;
    private Vad vad = new Vad(format.audio(), 0, this);
    private long bufferStartMs;
    private @Nullable String nextItem;
    private Agenda.@Nullable Entry idle;

    /** Found in the audio that is just being heard, and told when all of it was. */
    private final Queue<Runnable> found = new ArrayDeque<>();

    InputAudio(
            Desk desk,
            Settings settings,
            Conversation conversation,
            Script script,
            Responses responses,
            Transcriber transcriber) {
        this.desk = desk;
        this.settings = settings;
        this.conversation = conversation;
        this.script = script;
        this.responses = responses;
        this.transcriber = transcriber;
    }

    void append(byte[] audio) throws Refusal {
        var config = settings.config();
        if (config.input() != format) {
            format = config.input();
            vad = new Vad(format.audio(), vad.positionMs(), this);
        }
        if (audio.length % format.audio().sampleBytes() != 0) {
            throw new Refusal(
                    "invalid_value",
                    "Invalid 'audio'. Expected whole samples of " + format.mediaType() + " but got " + audio.length
                            + " bytes.",
                    "audio");
        }
        var detection = config.turnDetection();
        if (detection != null) {
            vad.tune(detection.levelDbfs(), detection.silenceMs());
        }
        vad.hear(audio, detection != null);
        while (!found.isEmpty()) {
            found.remove().run();
        }
    }

    @Override
    public void speechStarted(long voiceMs) {
        found.add(() -> started(voiceMs));
    }

    @Override
    public void speechStopped(long endMs) {
        found.add(() -> stopped(endMs));
    }

    private void started(long voiceMs) {
        stopIdling();
        var detection = settings.config().turnDetection();
        long start = Math.max(bufferStartMs, voiceMs - (detection == null ? 0 : detection.paddingMs()));
        bufferStartMs = start;
        String item = desk.ids.next("item_");
        nextItem = item;
        desk.send(desk.event("input_audio_buffer.speech_started")
                .put("audio_start_ms", start)
                .put("item_id", item));
        if (detection != null && detection.interruptResponse()) {
            responses.interrupt();
        }
    }

    private void stopped(long endMs) {
        desk.send(desk.event("input_audio_buffer.speech_stopped")
                .put("audio_end_ms", endMs)
                .put("item_id", reservedItem()));
        commit(endMs);
        var detection = settings.config().turnDetection();
        if (detection != null && detection.createResponse()) {
            responses.createByItself();
        }
    }

    /** The client says that the turn is over. */
    void commitByClient() throws Refusal {
        long length = vad.positionMs() - bufferStartMs;
        if (length < LEAST_COMMIT_MS) {
            throw new Refusal(
                    "input_audio_buffer_commit_empty",
                    "Error committing input audio buffer: buffer too small. Expected at least " + LEAST_COMMIT_MS
                            + "ms of audio, but buffer only has " + length + ".00ms of audio.",
                    null);
        }
        vad.reset();
        commit(vad.positionMs());
    }

    void clear() {
        vad.reset();
        bufferStartMs = vad.positionMs();
        nextItem = null;
        desk.send(desk.event("input_audio_buffer.cleared"));
    }

    private void commit(long endMs) {
        stopIdling();
        int length = Math.toIntExact(endMs - bufferStartMs);
        String id = reservedItem();
        nextItem = null;
        bufferStartMs = endMs;
        String previous = conversation.last();
        desk.send(desk.event("input_audio_buffer.committed")
                .put("previous_item_id", previous)
                .put("item_id", id));
        String transcript = script.userSpoke();
        var item = new Item.Message(
                id, Item.Role.USER, "completed", List.of(new Item.Content(Item.Kind.INPUT_AUDIO, null, length)));
        conversation.append(item);
        ItemEvents.added(desk, item, previous);
        ItemEvents.done(desk, item, previous);
        if (settings.config().transcription()) {
            transcriber.later(id, transcript, length);
        }
    }

    /** The model has said all; from now on the user's silence counts, once the user has heard it. */
    void responseDone(int audioMs) {
        stopIdling();
        var detection = settings.config().turnDetection();
        if (detection == null || detection.idleMs() == null || vad.speaking()) {
            return;
        }
        long from = vad.positionMs();
        idle = desk.agenda.at(desk.now() + audioMs + detection.idleMs(), () -> timeout(from));
    }

    private void timeout(long fromMs) {
        idle = null;
        long end = vad.positionMs();
        vad.reset();
        bufferStartMs = fromMs;
        desk.send(desk.event("input_audio_buffer.timeout_triggered")
                .put("audio_start_ms", fromMs)
                .put("audio_end_ms", end)
                .put("item_id", reservedItem()));
        commit(end);
        responses.createByItself();
    }

    void stopIdling() {
        if (idle != null) {
            idle.crossOut();
            idle = null;
        }
    }

    private String reservedItem() {
        if (nextItem == null) {
            nextItem = desk.ids.next("item_");
        }
        return nextItem;
    }
}
