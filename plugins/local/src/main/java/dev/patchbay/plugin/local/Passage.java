package dev.patchbay.plugin.local;

import com.sun.speech.freetts.FreeTTSSpeakable;
import java.io.InputStream;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;

/** A text on its way through the library, spoken on the calling thread, which therefore never waits for it. */
final class Passage implements FreeTTSSpeakable {
    private final String text;
    private final BooleanSupplier stop;
    private boolean abandoned;

    Passage(String text, BooleanSupplier stop) {
        this.text = text;
        this.stop = stop;
    }

    /** Whether the library gave up of its own accord. */
    boolean failed() {
        return abandoned && !stop.getAsBoolean();
    }

    @Override
    public boolean isCompleted() {
        return abandoned || stop.getAsBoolean();
    }

    @Override
    public void cancelled() {
        abandoned = true;
    }

    @Override
    public void started() {}

    @Override
    public void completed() {}

    @Override
    public boolean waitCompleted() {
        return true;
    }

    @Override
    public boolean isPlainText() {
        return true;
    }

    @Override
    public String getText() {
        return text;
    }

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
