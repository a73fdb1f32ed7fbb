package dev.patchbay.runtime.wav;

import dev.patchbay.runtime.dsp.G711;
import dev.patchbay.runtime.dsp.Pcm;
import dev.patchbay.runtime.dsp.SampleCodec;
import java.util.Arrays;
import java.util.Optional;

/** The encodings of a WAV file's samples that are read and written, with the format tags of RFC 2361. */
public enum WavEncoding {
    /** Linear 16-bit samples, the low byte first. */
    PCM16(0x0001, Pcm.LITTLE_ENDIAN),
    /** G.711 A-law. */
    A_LAW(0x0006, G711.A_LAW),
    /** G.711 µ-law. */
    MU_LAW(0x0007, G711.MU_LAW);

    private final int tag;

    @SuppressWarnings("ImmutableEnumChecker") // every codec is immutable, as its interface says
    private final SampleCodec codec;

    WavEncoding(int tag, SampleCodec codec) {
        this.tag = tag;
        this.codec = codec;
    }

    static Optional<WavEncoding> of(int tag, int bitsPerSample) {
        return Arrays.stream(values())
                .filter(encoding -> encoding.tag == tag && encoding.bitsPerSample() == bitsPerSample)
                .findFirst();
    }

    int tag() {
        return tag;
    }

    int bitsPerSample() {
        return codec.bytesPerSample() * Byte.SIZE;
    }

    /** What turns the file's bytes into linear samples and back. */
    public SampleCodec codec() {
        return codec;
    }
}
