package dev.patchbay.plugin.deepgram;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The official schemas of what is sent to one of the APIs, made strict, where there are any: in the folder that
 * {@code -Dpatchbay.schemas} names, or {@code shared/schemas} beside this project. Where there are none, nothing is checked.
 */
public final class Schemas {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final Optional<Schema> schema;

    private Schemas(Optional<Schema> schema) {
        this.schema = schema;
    }

    /**
     * Of one API.
     *
     * @param api such as {@code agent-v1}
     */
    public static Schemas ofClient(String api) {
        return new Schemas(
                folder().map(folder -> read(folder.resolve("deepgram/" + api + ".client.strict.schema.json"))));
    }

    private static Optional<Path> folder() {
        var named = System.getProperty("patchbay.schemas");
        if (named != null) {
            return Optional.of(Path.of(named));
        }
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .map(up -> up.resolve("shared").resolve("schemas"))
                .filter(Files::isDirectory)
                .findFirst();
    }

    private static Schema read(Path file) {
        try {
            return REGISTRY.getSchema(Files.readString(file));
        } catch (IOException unreadable) {
            throw new IllegalStateException("can't read " + file, unreadable);
        }
    }

    /** Skips the test where there are no schemas. */
    public Schemas orSkip() {
        Assumptions.assumeTrue(
                schema.isPresent(),
                "skipped: the official schemas are not here; -Dpatchbay.schemas names the folder that has them");
        return this;
    }

    /** Holds a message to them. */
    public void accept(String message) {
        schema.ifPresent(known -> assertThat(known.validate(message, InputFormat.JSON))
                .as(message)
                .isEmpty());
    }
}
