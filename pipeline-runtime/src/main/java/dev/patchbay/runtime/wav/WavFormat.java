package dev.patchbay.runtime.wav;

/**
 * What the samples of a WAV file are.
 *
 * @param encoding how a sample is stored
 * @param sampleRate samples per channel and second, in Hz, at least 1
 * @param channels 1 for mono, 2 for interleaved stereo
 */
public record WavFormat(WavEncoding encoding, int sampleRate, int channels) {

    /** @throws IllegalArgumentException if the rate or the number of channels is out of range */
    public WavFormat {
        if (sampleRate < 1) {
            throw new IllegalArgumentException("A sample rate of " + sampleRate + " Hz; it must be at least 1");
        }
        if (channels != 1 && channels != 2) {
            throw new IllegalArgumentException(channels + " channels; a WAV file here has 1 or 2");
        }
    }

    /** The bytes that the samples of one instant take, over all channels. */
    public int blockBytes() {
        return channels * encoding.codec().bytesPerSample();
    }
}
