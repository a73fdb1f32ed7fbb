package dev.patchbay.api.media;

/**
 * What flows over a link: one concrete, fully specified format. What a port can take is a {@link FormatSet} of these.
 */
public sealed interface MediaFormat permits AudioFormat, TextFormat {}
