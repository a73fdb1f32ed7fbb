package dev.patchbay.emulator.yaml;

import java.nio.file.Path;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** YAML in which a key that nobody knows is an error. */
public final class StrictYaml {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private StrictYaml() {}

    /**
     * Reads a text.
     *
     * @param yaml the text
     * @param file where it stands, for messages
     * @param type a record of what may stand in it
     * @param <T> the record
     * @return what stands in it
     * @throws YamlMistake when it is wrong; says where and how
     */
    public static <T> T read(String yaml, Path file, Class<T> type) throws YamlMistake {
        try {
            T read = YAML.readValue(yaml, type);
            if (read == null) {
                throw new YamlMistake(file + ": is empty; write at least replies:");
            }
            return read;
        } catch (JacksonException wrong) {
            throw new YamlMistake(file + Place.of(wrong, yaml) + ": " + path(wrong) + what(wrong));
        }
    }

    private static String path(JacksonException wrong) {
        var path = wrong.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining());
        return path.isEmpty() ? "" : path.substring(path.startsWith(".") ? 1 : 0) + ": ";
    }

    private static String what(JacksonException wrong) {
        return switch (wrong) {
            case UnrecognizedPropertyException unknown
            when unknown.getKnownPropertyIds() != null ->
                "unknown key '" + unknown.getPropertyName() + "'; known are "
                        + unknown.getKnownPropertyIds().stream()
                                .map(String::valueOf)
                                .sorted()
                                .collect(Collectors.joining(", "));
            case DatabindException bad
            when bad.getCause() instanceof IllegalArgumentException cause -> String.valueOf(cause.getMessage());
            default -> wrong.getOriginalMessage();
        };
    }
}
