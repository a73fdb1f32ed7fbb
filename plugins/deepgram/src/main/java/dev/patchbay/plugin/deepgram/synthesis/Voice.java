package dev.patchbay.plugin.deepgram.synthesis;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.plugin.deepgram.synthesis.Step.End;
import dev.patchbay.plugin.deepgram.synthesis.Step.Say;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Which words the server's audio belongs to. What the server was told to say is expected here in that order; its audio is
 * the first one's that is not over. After a {@code Clear} whatever comes belongs to nobody until the server says that it
 * has cleared.
 *
 * <p><b>Threads.</b> The session's turn expects and forgets, the socket's thread brings audio.
 */
final class Voice {
    /** Of what a piece lasts, as the ones before it tell; so much of it was all of it, but for the breath at the end. */
    private static final double NEARLY_ALL = 0.9;

    private static final class Due {
        final Step step;
        boolean wanted = true;
        long bytes;

        Due(Step step) {
            this.step = step;
        }
    }

    private final AudioFormat format;
    private final Playlist playlist;
    private final Runnable stale;
    private final Deque<Due> due = new ArrayDeque<>();
    private int clearing;
    private double bytesPerCharacter;

    /**
     * @param playlist what is played
     * @param stale hears of each message of audio that belongs to nobody
     */
    Voice(AudioFormat format, Playlist playlist, Runnable stale) {
        this.format = format;
        this.playlist = playlist;
        this.stale = stale;
    }
}
