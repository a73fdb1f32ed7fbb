package dev.patchbay.emulator.openai.scenario;

import dev.patchbay.emulator.yaml.StrictYaml;
import dev.patchbay.emulator.yaml.YamlMistake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads scenarios from YAML, strictly: a key that nobody knows is an error. */
public final class ScenarioReader {
    private ScenarioReader() {}

    /**
     * Reads a file. WAV files that it names are looked for beside it.
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
     * @param file where it stands, for messages and for WAV files beside it
     * @return the scenario
     * @throws ScenarioException when it is wrong; says where and how
     */
    public static Scenario parse(String yaml, Path file) throws ScenarioException {
        try {
            return StrictYaml.read(yaml, file, ScenarioFile.class)
                    .scenario(file.toAbsolutePath().getParent());
        } catch (YamlMistake wrong) {
            throw new ScenarioException(String.valueOf(wrong.getMessage()));
        } catch (IllegalArgumentException wrong) {
            throw new ScenarioException(file + ": " + wrong.getMessage());
        }
    }
}
