package dev.patchbay.runtime.config;

import dev.patchbay.runtime.config.SettingType.ListOf;
import dev.patchbay.runtime.config.SettingType.MapOf;
import dev.patchbay.runtime.config.SettingType.Maybe;
import dev.patchbay.runtime.config.SettingType.Nested;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes the reference page of the file: every key with its value, default and meaning. */
public final class ConfigReference {
    private static final String INTRODUCTION = """
            # Configuration

            One YAML file. Every section is optional, an unknown key is an error, and all errors are reported at once, each
            with its line.

            `${NAME}` stands for an environment variable in any value, `${NAME:-default}` for one that may be missing or
            empty, and `$${` for a literal `${`. Inside `{ }` and `[ ]` such a value needs quotes. Anchors, aliases and tags
            are not supported.

            A *required* key must be there whenever its section is. `<name>` stands for a name that you choose, and `[]` for
            each item of a list.
            """;
    private static final String REQUIRED = "*required*";
    private static final Set<String> BEFORE_TRANSPORTS = Set.of("default_provider", "pipelines");

    private final StringBuilder page = new StringBuilder(INTRODUCTION);

    private ConfigReference() {}

    /**
     * The page for the loaded plugins.
     *
     * @param types what the plugins brought
     * @return Markdown, the same text for the same plugins
     */
    public static String markdown(ConfigTypes types) {
        var reference = new ConfigReference();
        reference.fixed("default_provider");
        reference.heading("##", FileSettings.PROVIDERS, FileText.PROVIDERS);
        types.stages().forEach(reference::stage);
        reference.heading("##", FileSettings.TOOLS, FileText.TOOLS);
        types.tools().forEach(reference::tool);
        reference.fixed("pipelines");
        types.transports().forEach(reference::transport);
        reference.vad();
        FileSettings.SHAPE.keys().stream()
                .filter(key -> !BEFORE_TRANSPORTS.contains(key))
                .forEach(reference::fixed);
        return reference.page.toString();
    }

    private void fixed(String key) {
        var component = FileSettings.SHAPE.components().stream()
                .filter(candidate -> candidate.key().equals(key))
                .findFirst()
                .orElseThrow();
        heading("##", key, component.about().value());
        table();
        if (component.type() instanceof ScalarType) {
            row(key, component);
        } else {
            rowsBelow(component.type(), "");
        }
    }

    private void stage(String type, Shape shape) {
        typed(type, shape, FileText.PROVIDER_TYPE);
    }

    private void tool(String type, Shape shape) {
        typed(type, shape, FileText.TOOL_TYPE);
    }

    private void typed(String type, Shape shape, String meaning) {
        heading("###", "type: " + type, "");
        table();
        row("<name>." + FileSettings.TYPE, "`" + type + "`", REQUIRED, meaning);
        rows(shape, "<name>.");
    }

    private void transport(String type, Shape shape) {
        heading("##", type, FileText.transport(type));
        table();
        rows(shape, "");
    }

    private void vad() {
        heading("##", FileSettings.VAD, FileText.VAD + " It has the keys of its type, as under `providers`.");
        table();
        row(FileSettings.TYPE, "a stage type or `none`", "`" + FileSettings.DEFAULT_VAD + "`", FileText.VAD_TYPE);
    }

    private void heading(String level, String key, String text) {
        page.append('\n').append(level).append(" `").append(key).append("`\n");
        if (!text.isEmpty()) {
            page.append('\n').append(text).append('\n');
        }
    }

    private void table() {
        page.append("\n| key | value | default | meaning |\n| --- | --- | --- | --- |\n");
    }

    private void rows(Shape shape, String prefix) {
        for (var component : shape.components()) {
            String key = prefix + component.key();
            row(key, component);
            rowsBelow(component.type(), key + ".");
        }
    }

    /** Rows for the keys of the records that a value consists of. */
    private void rowsBelow(SettingType type, String prefix) {
        switch (type) {
            case ScalarType _ -> {}
            case Nested nested -> rows(nested.shape(), prefix);
            case Maybe maybe -> rowsBelow(maybe.value(), prefix);
            case MapOf map -> rowsBelow(map.value(), prefix + "<name>.");
            case ListOf list -> rowsBelow(list.item(), prefix.replaceFirst("\\.$", "[]."));
        }
    }

    private void row(String key, Component component) {
        row(key, value(component.type()), fallback(component), component.about().value());
    }

    private void row(String key, String... cells) {
        page.append("| `").append(key).append("` | ");
        page.append(Arrays.stream(cells)
                .map(cell -> cell.replace("|", "\\|").replace("\n", " "))
                .collect(Collectors.joining(" | ")));
        page.append(" |\n");
    }

    private static String value(SettingType type) {
        return switch (type) {
            case ScalarType.Hidden _ -> "text, never shown";
            case ScalarType scalar -> scalar.expected();
            case Nested _ -> "a map";
            case MapOf map -> "a map by name, each value " + value(map.value());
            case ListOf list -> "a list, each item " + value(list.item());
            case Maybe maybe -> value(maybe.value());
        };
    }

    private static String fallback(Component component) {
        if (component.hasFallback()) {
            return "`" + component.about().fallback() + "`";
        }
        return switch (component.type()) {
            case ScalarType _ -> REQUIRED;
            case Maybe _ -> "none";
            case ListOf _, MapOf _ -> "empty";
            case Nested _ -> "its keys' defaults";
        };
    }
}
