package dev.patchbay.testkit;

import dev.patchbay.api.stage.Outbox;
import dev.patchbay.api.stage.StageContext;
import dev.patchbay.api.stage.Utterance;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A synthesizer's voice: every letter is 60 ms of a tone, each piece is spoken as it comes. */
final class LetterSpeaker implements FakeTextStage.OnText {
    static final int LETTER_MS = 60;

    private final Map<String, Utterance> utterances = new HashMap<>();
    private @Nullable Outbox<Piece> voice;

    private record Piece(Utterance utterance, String text) {}

    @Override
    public void accept(StageContext context, String id, String text) {
        if (voice == null) {
            voice = context.outbox("voice", 100, piece -> speak(context, piece));
        }
        voice.offer(new Piece(utterances.computeIfAbsent(id, context::begin), text));
    }

    private static void speak(StageContext context, Piece piece) throws InterruptedException {
        var format = context.outputFormat();
        if (piece.text().isEmpty()) {
            piece.utterance().close();
        } else {
            var audio = Sound.tone(400, LETTER_MS * piece.text().length()).at(format.sampleRate());
            piece.utterance().says(piece.text());
            piece.utterance().write(ByteBuffer.wrap(Bytes.of(audio, format)));
        }
    }
}
