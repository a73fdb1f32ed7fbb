package dev.patchbay.runtime.config;

import java.util.Optional;

/** Reads the default that stands in a {@code @Setting}, as if it stood in the file. */
final class Fallback {
    private Fallback() {}

    /**
     * The default of a setting.
     *
     * @param spot where problems with it are reported: a variable that it names may not be set
     * @throws IllegalArgumentException when it is no YAML
     */
    static Node node(Component component, Spot spot, Environment environment) {
        String text = component.about().fallback();
        boolean quoted = text.startsWith("\"") || text.startsWith("'");
        if (component.type() instanceof ScalarType && !quoted) {
            return environment.resolve(spot, text);
        }
        return parse(text, spot, environment);
    }

    /**
     * YAML that is not in the file.
     *
     * @throws IllegalArgumentException when it is no YAML
     */
    static Node parse(String yaml, Spot spot, Environment environment) {
        var problems = new Problems(yaml);
        return YamlReader.readAt(spot, yaml, environment, problems)
                .filter(_ -> problems.count() == 0)
                .orElseThrow(() -> new IllegalArgumentException(
                        "is " + problems.sorted().getFirst().message()));
    }

    /** {@return the default as a String, Number, Boolean, List or Map; one that names a variable as it stands} */
    static Object plain(Component component) {
        String text = component.about().fallback();
        var problems = new Problems("fallback");
        var redaction = new Redaction();
        var environment = new Environment(_ -> null, problems, redaction);
        var value = text.contains("${")
                ? null
                : new Binder(problems, environment, redaction)
                        .read(component.type(), node(component, Spot.ROOT, environment));
        return value == null
                ? text
                : EffectiveConfig.value(component.type(), value).orElse(text);
    }

    /** {@return why the fallback can be no value of its component; empty when it can} */
    static Optional<String> flaw(Component component) {
        var problems = new Problems("fallback");
        var redaction = new Redaction();
        var environment = new Environment(_ -> null, problems, redaction);
        try {
            var node = node(component, Spot.ROOT, environment);
            if (problems.count() > 0) {
                return Optional.empty(); // a variable without a default: known only where the file is loaded
            }
            new Binder(problems, environment, redaction).read(component.type(), node);
        } catch (IllegalArgumentException e) {
            return Optional.of("has a fallback that " + e.getMessage());
        }
        return problems.sorted().stream().findFirst().map(problem -> "has a fallback that " + problem.message());
    }
}
