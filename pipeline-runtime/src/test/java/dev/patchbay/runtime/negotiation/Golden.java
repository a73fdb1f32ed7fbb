package dev.patchbay.runtime.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Texts that were read by a person and found good, kept as files beside the tests. {@code -Dgolden.update=true} writes them
 * anew; read the difference before you commit it.
 */
final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/dev/patchbay/runtime/negotiation");

    private Golden() {}

    static void check(String file, String actual) throws IOException {
        var path = FOLDER.resolve(file);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(FOLDER);
            Files.writeString(path, actual);
        }
        assertThat(path).as("written by -Dgolden.update=true").exists();
        assertThat(actual).isEqualTo(Files.readString(path));
    }
}
