package dev.patchbay.emulator.sound;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Makes audio and keeps it, so that hundreds of sessions that say the same share one copy. It keeps 64 MB of audio and 64
 * MB of base64, then forgets what was not asked for longest.
 *
 * <p><b>Threads.</b> Any. What is new is made on the caller's thread, some 10 ms a sentence, while others wait.
 */
public final class Studio {
    private static final long LIMIT_BYTES = 64L << 20;

    private final ReentrantLock lock = new ReentrantLock();
    private final Shelf<AudioKey, byte[]> audio = new Shelf<>(LIMIT_BYTES, bytes -> bytes.length);
    private final Shelf<TakeKey, Take> takes = new Shelf<>(LIMIT_BYTES, Take::bytes);

    /** An empty studio. */
    public Studio() {}

    /**
     * Some sounds, one after the other.
     *
     * @param sounds what to hear
     * @param format how
     * @return shared; not to be changed
     * @throws IllegalArgumentException when a sound cannot be made; says which and why
     */
    public byte[] audio(List<Sound> sounds, SampleFormat format) {
        lock.lock();
        try {
            return audio.get(new AudioKey(List.copyOf(sounds), format), () -> made(sounds, format));
        } finally {
            lock.unlock();
        }
    }

    /**
     * Some sounds, one after the other, as pieces in base64.
     *
     * @param sounds what to hear
     * @param format how
     * @param pieceMillis how long a piece is, ms
     * @return shared; nothing of it may be changed
     * @throws IllegalArgumentException when a sound cannot be made; says which and why
     */
    public Take take(List<Sound> sounds, SampleFormat format, int pieceMillis) {
        lock.lock();
        try {
            return takes.get(
                    new TakeKey(List.copyOf(sounds), format, pieceMillis),
                    () -> Take.of(made(sounds, format), format, pieceMillis));
        } finally {
            lock.unlock();
        }
    }

    private static byte[] made(List<Sound> sounds, SampleFormat format) {
        return format.encode(joined(sounds, format.rate()));
    }

    private static short[] joined(List<Sound> sounds, int rate) {
        var parts = sounds.stream().map(sound -> samples(sound, rate)).toList();
        var all = new short[parts.stream().mapToInt(part -> part.length).sum()];
        int at = 0;
        for (short[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    private static short[] samples(Sound sound, int rate) {
        return switch (sound) {
            case Sound.Speech speech -> SincResampler.resample(Speaker.speak(speech), Sound.RATE, rate);
            case Sound.Tone(int hz, int millis) -> tone(hz, millis, rate);
            case Sound.Silence(int millis) -> new short[Math.toIntExact((long) millis * rate / 1_000)];
            case Sound.Wav(var file) -> {
                var wav = WavFile.read(file);
                yield SincResampler.resample(wav.samples(), wav.rate(), rate);
            }
        };
    }

    private static short[] tone(int hz, int millis, int rate) {
        var samples = new short[Math.toIntExact((long) millis * rate / 1_000)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) Math.round(11_626 * Math.sin(2 * Math.PI * hz * i / rate));
        }
        return samples;
    }

    private record AudioKey(List<Sound> sounds, SampleFormat format) {}

    private record TakeKey(List<Sound> sounds, SampleFormat format, int pieceMillis) {}
}
