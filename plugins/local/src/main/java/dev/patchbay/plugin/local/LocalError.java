package dev.patchbay.plugin.local;

import dev.patchbay.api.ErrorCode;

/** What can go wrong here. */
enum LocalError implements ErrorCode {
    /** FreeTTS gave up in the middle of a text. */
    SPEECH_FAILED;

    @Override
    public Kind kind() {
        return Kind.INTERNAL;
    }
}
