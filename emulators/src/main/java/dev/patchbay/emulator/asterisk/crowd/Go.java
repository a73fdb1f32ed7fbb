package dev.patchbay.emulator.asterisk.crowd;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CountDownLatch;

/** Waits for the word to go on, and ends this program when there is nobody left who could give it. */
final class Go {
    private final CountDownLatch said = new CountDownLatch(1);

    Go(InputStream in) {
        Thread.ofPlatform().name("orphan watch").daemon().start(() -> watch(in));
    }

    private void watch(InputStream in) {
        try {
            for (int read = in.read(); read >= 0; read = in.read()) {
                if (read == '\n') {
                    said.countDown();
                }
            }
        } catch (IOException e) {
            // As good as its end.
        }
        Runtime.getRuntime().halt(3);
    }

    void await() throws InterruptedException {
        said.await();
    }
}
