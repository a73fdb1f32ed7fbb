package dev.patchbay.emulator.sound;

import com.sun.speech.freetts.FreeTTSSpeakable;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;

/** A text as the speech library wants it. It is spoken on the calling thread, so nobody ever waits for it. */
final class PlainText implements FreeTTSSpeakable {
    private final String text;
    private boolean givenUp;

    PlainText(String text) {
        this.text = text;
    }

    /** Whether the library gave up on it. */
    boolean givenUp() {
        return givenUp;
    }

    @Override
    public String getText() {
        return text;
    }

    @Override
    public boolean isPlainText() {
        return true;
    }

    @Override
    public void cancelled() {
        givenUp = true;
    }

    @Override
    public boolean isCompleted() {
        return givenUp;
    }

    @Override
    public boolean waitCompleted() {
        return true;
    }

    @Override
    public void started() {}

    @Override
    public void completed() {}

    @Override
    public boolean isStream() {
        return false;
    }

    @Override
    public @Nullable InputStream getInputStream() {
        return null;
    }

    @Override
    public boolean isDocument() {
        return false;
    }

    @Override
    public @Nullable Document getDocument() {
        return null;
    }
}
