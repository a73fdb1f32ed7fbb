package dev.patchbay.bench.peers;

/** One stream of mono 16-bit samples through somebody's resampler. */
interface Peer extends AutoCloseable {
    /** Puts the chunk where {@link #process} reads it. */
    void input(short[] chunk);

    /** Resamples the chunk; returns how many samples came out. */
    int process();

    /** Copies what came out. */
    void output(short[] to, int at, int count);

    @Override
    void close();
}
