package dev.patchbay.runtime.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Expected texts beside the tests. With {@code -Dgolden.update=true} they are written instead of compared. */
final class Golden {
    private static final Path SOURCES = Path.of("src/test/resources/dev/patchbay/runtime/config");

    private Golden() {}

    static String read(String name) throws IOException {
        try (var in = requireNonNull(Golden.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    static void compare(String name, String actual) throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(SOURCES.resolve(name), actual);
        } else {
            assertThat(actual).isEqualTo(read(name));
        }
    }
}
