package dev.patchbay.api.media;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The textual form of a format. */
final class AudioFormatText {
    private static final Pattern FORM =
            Pattern.compile("(?<encoding>[a-z0-9]+)\\s+(?<rate>\\d{4,6})(\\s*Hz)?(\\s+(?<channels>mono|stereo))?");

    private AudioFormatText() {}

    static AudioFormat parse(String text) {
        var matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "\"" + text
                            + "\" is no audio format; write an encoding and a rate in hertz, such as \"pcm16 16000\" or \"pcmu 8000\"");
        }
        int channels = "stereo".equals(matcher.group("channels")) ? 2 : 1;
        return new AudioFormat(encoding(matcher.group("encoding")), Integer.parseInt(matcher.group("rate")), channels);
    }

    private static Encoding encoding(String name) {
        return Encoding.CONVERTIBLE.stream()
                .filter(encoding -> encoding.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown encoding \"" + name + "\"; there are "
                        + Encoding.CONVERTIBLE.stream().map(Encoding::name).collect(Collectors.joining(", "))));
    }
}
