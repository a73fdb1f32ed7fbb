package dev.patchbay.plugin.openaichat.speech;

/** Takes a text one character at a time, so that it can't matter in which pieces the text came. */
@FunctionalInterface
interface CharSink {
    void accept(char next);
}
