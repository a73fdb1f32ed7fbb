package dev.patchbay.runtime.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a configuration file. Finds every problem in one pass, and gives a configuration in any case.
 *
 * <p><b>Threads.</b> Immutable; safe for any thread when the variables are.
 */
public final class ConfigLoader {
    /** Files larger than this, in bytes, are refused unread. */
    public static final int MAX_BYTES = 1 << 20;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final ConfigTypes types;
    private final Function<String, @Nullable String> variables;

    /**
     * A loader for the loaded plugins.
     *
     * @param types what the plugins brought
     * @param variables environment variables by name, null for one that is not set; usually {@code System::getenv}
     */
    public ConfigLoader(ConfigTypes types, Function<String, @Nullable String> variables) {
        this.types = requireNonNull(types, "types");
        this.variables = requireNonNull(variables, "variables");
    }

    /**
     * Reads a file that must be there.
     *
     * @param file UTF-8, at most {@link #MAX_BYTES}
     * @return the configuration and all problems; a file that cannot be read is one
     */
    public ConfigResult load(Path file) {
        var problems = new Problems(file.toString());
        return result(file.toString(), read(file, problems), problems);
    }

    /**
     * Reads a file that may be missing, which means the same as an empty one.
     *
     * @param file UTF-8, at most {@link #MAX_BYTES}
     * @return the configuration and all problems
     */
    public ConfigResult loadIfPresent(Path file) {
        return Files.notExists(file) ? parse(file.toString(), "") : load(file);
    }

    /**
     * Reads a text.
     *
     * @param fileName for messages
     * @param yaml the text; may be empty
     * @return the configuration and all problems
     */
    public ConfigResult parse(String fileName, String yaml) {
        return result(fileName, requireNonNull(yaml, "yaml"), new Problems(fileName));
    }

    private ConfigResult result(String fileName, @Nullable String yaml, Problems problems) {
        var redaction = new Redaction();
        var environment = new Environment(variables, problems, redaction);
        var root = yaml == null
                ? null
                : YamlReader.read(withoutMark(yaml), environment, problems).orElse(null);
        // What an unreadable file lacks is no further problem.
        var reported = root == null ? new Problems(fileName) : problems;
        var node = root == null ? new Node.Nothing(Spot.ROOT) : root;
        var config =
                new FileBinder(types, reported, new Environment(variables, reported, redaction), redaction).bind(node);
        return new ConfigResult(config, problems.sorted(), Locations.in(fileName, node));
    }

    private static String withoutMark(String yaml) {
        return yaml.startsWith(BYTE_ORDER_MARK) ? yaml.substring(1) : yaml;
    }

    private static @Nullable String read(Path file, Problems problems) {
        try (var in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                problems.atFile("larger than 1 MiB, which no configuration is");
                return null;
            }
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            problems.atFile("not UTF-8; save it in that encoding");
        } catch (IOException e) {
            problems.atFile(Files.notExists(file) ? "no such file" : "cannot be read: " + e);
        }
        return null;
    }
}
