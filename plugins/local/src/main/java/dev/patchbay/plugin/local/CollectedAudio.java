package dev.patchbay.plugin.local;

import com.sun.speech.freetts.audio.AudioPlayer;
import java.io.ByteArrayOutputStream;
import javax.sound.sampled.AudioFormat;
import org.jspecify.annotations.Nullable;

/** What the library takes for a loudspeaker. It keeps what it hears. */
final class CollectedAudio implements AudioPlayer {
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private @Nullable AudioFormat format;
    private float volume = 1;

    byte[] bytes() {
        return heard.toByteArray();
    }

    @Override
    public boolean write(byte[] audio) {
        return write(audio, 0, audio.length);
    }

    @Override
    public boolean write(byte[] audio, int offset, int length) {
        heard.write(audio, offset, length);
        return true;
    }

    @Override
    public void setAudioFormat(AudioFormat format) {
        this.format = format;
    }

    @Override
    public @Nullable AudioFormat getAudioFormat() {
        return format;
    }

    @Override
    public void setVolume(float volume) {
        this.volume = volume;
    }

    @Override
    public float getVolume() {
        return volume;
    }

    @Override
    public boolean drain() {
        return true;
    }

    @Override
    public boolean end() {
        return true;
    }

    @Override
    public long getTime() {
        return 0;
    }

    @Override
    public void begin(int size) {}

    @Override
    public void pause() {}

    @Override
    public void resume() {}

    @Override
    public void reset() {}

    @Override
    public void cancel() {}

    @Override
    public void close() {}

    @Override
    public void resetTime() {}

    @Override
    public void startFirstSampleTimer() {}

    @Override
    public void showMetrics() {}
}
