package dev.patchbay.runtime.wav;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A file that is no WAV file, or one that can't be read or written on. The message names the file, what is wrong with it
 * and what to do.
 */
public final class WavException extends IOException {
    private static final long serialVersionUID = 1;

    WavException(Path file, String problem) {
        super(file + ": " + problem);
    }
}
