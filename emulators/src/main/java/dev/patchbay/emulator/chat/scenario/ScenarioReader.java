package dev.patchbay.emulator.chat.scenario;

import dev.patchbay.emulator.yaml.StrictYaml;
import dev.patchbay.emulator.yaml.YamlMistake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads scenarios from YAML, strictly: a key that nobody knows is an error. */
public final class ScenarioReader {
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
            return StrictYaml.read(yaml, file, ScenarioFile.class).scenario();
        } catch (YamlMistake wrong) {
            throw new ScenarioException(String.valueOf(wrong.getMessage()));
        } catch (IllegalArgumentException wrong) {
            throw new ScenarioException(file + ": " + wrong.getMessage());
        }
    }
}
