package dev.patchbay.server.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;

/** Texts that stand beside these classes. */
final class Resource {
    private Resource() {}

    static String text(String name) throws IOException {
        try (var in = Resource.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the server's jar; build it again");
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException failed) {
            throw new IOException(name + " can't be read from the server's jar: " + failed.getMessage(), failed);
        }
    }
}
