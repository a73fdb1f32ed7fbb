package dev.patchbay.emulator.chat.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads scenarios from YAML, strictly: a key that nobody knows is an error. */
public final class ScenarioReader {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private ScenarioReader() {}

    /**
     * Reads a file.
     *
     * @param file YAML
     * @return the scenario
     * @throws IOException when the file cannot be read
     * @throws ScenarioException when it is wrong; says where and how
     */
    public static Scenario read(Path file) throws IOException, ScenarioException {
        return parse(Files.readString(file), file);
    }

    /**
     * Reads text.
     *
     * @param yaml the scenario
     * @param file where it stands, for messages
     * @return the scenario
     * @throws ScenarioException when it is wrong; says where and how
     */
    public static Scenario parse(String yaml, Path file) throws ScenarioException {
        if (yaml.isBlank()) {
            throw new ScenarioException(file + ": is empty; write at least replies:");
        }
        try {
            return YAML.readValue(yaml, ScenarioFile.class).scenario();
        } catch (JacksonException wrong) {
            throw new ScenarioException(file + Place.of(wrong, yaml) + ": " + path(wrong) + what(wrong));
        } catch (IllegalArgumentException wrong) {
            throw new ScenarioException(file + ": " + wrong.getMessage());
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
