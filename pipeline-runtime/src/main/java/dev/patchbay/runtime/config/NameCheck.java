package dev.patchbay.runtime.config;

import static dev.patchbay.runtime.config.PipelineConfig.CALLER;

import dev.patchbay.runtime.config.Node.Mapping;
import dev.patchbay.runtime.config.Node.Nothing;
import dev.patchbay.runtime.config.Node.Scalar;
import dev.patchbay.runtime.config.Node.Sequence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Checks that names mean something. A provider that the file has counts even when it could not be bound: that has been
 * reported where it stands.
 */
final class NameCheck {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");
    private static final List<String> RESERVED = List.of(CALLER, PipelineConfig.VAD);
    private static final List<String> SHORT_FORMS = List.of("agent", "stt", "llm", "tts");

    private final Mapping file;
    private final Mapping providers;
    private final Mapping pipelines;
    private final ToolNames tools;
    private final Problems problems;

    /** @param fixedTools the names of tools that need no configuration */
    NameCheck(Mapping file, Mapping providers, Mapping tools, Collection<String> fixedTools, Problems problems) {
        this.file = file;
        this.providers = providers;
        this.problems = problems;
        this.tools = new ToolNames(tools, fixedTools, problems);
        pipelines = section(file, "pipelines");
    }

    void check(FileSettings settings) {
        providers.entries().values().forEach(this::checkName);
        pipelines.entries().forEach((name, node) -> {
            checkName(node);
            if (providers.get(name) != null) {
                problems.atKey(node.spot(), "a provider has this name too; give the pipeline another one");
            }
            if (node instanceof Mapping pipeline) {
                checkStages(pipeline);
                Optional.ofNullable(settings.pipelines().get(name))
                        .ifPresent(bound -> checkLinks(pipeline, bound.chain()));
            }
        });
        if (isReadable(FileSettings.TOOLS)) {
            tools.check(pipelines);
        }
        checkDefault(settings.defaultProvider());
        checkVoice();
    }

    private void checkName(Node node) {
        String name = node.path().substring(node.path().indexOf('.') + 1);
        if (RESERVED.contains(name)) {
            problems.atKey(node.spot(), "\"" + name + "\" is an end of every link; choose another name");
        } else if (!NAME.matcher(name).matches()) {
            problems.atKey(node.spot(), "a name is letters, digits, - and _, beginning with a letter or digit");
        }
    }

    private void checkStages(Mapping pipeline) {
        if (!isReadable("providers")) {
            return;
        }
        stages(pipeline)
                .filter(stage -> !stage.incomplete() && providers.get(stage.text()) == null)
                .forEach(stage -> problems.atValue(stage.spot(), noProvider(stage)));
    }

    private static Stream<Scalar> stages(Mapping pipeline) {
        var listed = pipeline.get("stages") instanceof Sequence sequence ? sequence.items() : List.<Node>of();
        var named = SHORT_FORMS.stream().map(pipeline::get).flatMap(Stream::ofNullable);
        return Stream.concat(listed.stream(), named)
                .filter(Scalar.class::isInstance)
                .map(Scalar.class::cast);
    }

    private void checkLinks(Mapping pipeline, List<String> chain) {
        var links = PipelineConfig.links(chain);
        section(pipeline, "links").entries().forEach((name, rule) -> {
            if (!links.contains(name)) {
                problems.atKey(rule.spot(), "the pipeline has no such link; its links are " + String.join(", ", links));
            }
        });
    }

    private void checkDefault(String name) {
        var node = file.get("default_provider");
        boolean known = providers.get(name) != null || pipelines.get(name) != null;
        if (known || !isReadable("providers") || !isReadable("pipelines")) {
            return;
        }
        var names = new ArrayList<String>(providers.entries().keySet());
        names.addAll(pipelines.entries().keySet());
        String hint = hint(name, names);
        if (node instanceof Scalar scalar && !scalar.incomplete()) {
            problems.atValue(node.spot(), scalar.shown() + " is neither a provider nor a pipeline; " + hint);
        } else if (node == null) {
            problems.atKey(
                    file.spot().child("default_provider"),
                    "missing, and its default \"" + name + "\" is neither a provider nor a pipeline; " + hint);
        }
    }

    /** Who speaks when a provider fails is a provider itself, and no pipeline. */
    private void checkVoice() {
        if (section(file, "on_provider_failure").get("voice") instanceof Scalar voice
                && isReadable("providers")
                && !voice.incomplete()
                && providers.get(voice.text()) == null) {
            problems.atValue(voice.spot(), noProvider(voice));
        }
    }

    private String noProvider(Scalar name) {
        return "no provider is called " + name.shown() + "; "
                + hint(name.text(), providers.entries().keySet());
    }

    private static String hint(String wrong, Collection<String> known) {
        return Nearest.hint(wrong, known, known.isEmpty() ? "there are none" : "there are " + String.join(", ", known));
    }

    /** Whether the names in a section are known: it may be text where a map should be. */
    private boolean isReadable(String key) {
        var node = file.get(key);
        return node == null || node instanceof Mapping || node instanceof Nothing;
    }

    private static Mapping section(Mapping parent, String key) {
        return parent.get(key) instanceof Mapping section
                ? section
                : Mapping.empty(parent.spot().child(key));
    }
}
