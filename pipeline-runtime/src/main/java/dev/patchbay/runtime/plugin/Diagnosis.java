package dev.patchbay.runtime.plugin;

import dev.patchbay.api.Plugin;
import java.util.Objects;
import java.util.ServiceConfigurationError;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Puts into words what it means that a plugin's class can't be loaded, made or asked.
 *
 * @param what what happened
 * @param remedy what the plugin's author or user can do
 */
record Diagnosis(String what, String remedy) {
    private static final int CLASS_FILE_OF_JAVA_0 = 44;
    private static final Pattern CLASS_FILE_VERSION = Pattern.compile("class file version (\\d+)");
    private static final Pattern CLASS_NAME = Pattern.compile("[\\w$]+(/[\\w$]+)*");

    /**
     * Explains a failure.
     *
     * @param subject who failed, for the beginning of the sentence
     * @param thrown by the JVM, the service loader or the plugin
     */
    static Diagnosis of(String subject, Throwable thrown) {
        return switch (thrown) {
            case ServiceConfigurationError error -> registration(error);
            case UnsupportedClassVersionError error -> newerJava(subject, error);
            case LinkageError error when blamesApi(error) -> anotherApi(subject, error);
            case NoClassDefFoundError error when namesClass(error) -> missingClass(subject, error);
            case ExceptionInInitializerError error when error.getCause() != null -> bug(subject, error.getCause());
            default -> bug(subject, thrown);
        };
    }

    private static Diagnosis registration(ServiceConfigurationError error) {
        String what = message(error).replace(Plugin.class.getName() + ": ", "");
        return switch (error.getCause()) {
            case null ->
                new Diagnosis(
                        "the service file is wrong: " + what,
                        "write into " + JarContents.SERVICE_FILE
                                + " the full name of a class in this plugin that implements "
                                + Plugin.class.getName());
            case NoSuchMethodException noConstructor ->
                new Diagnosis(what, "give the class a public constructor without arguments");
            case IllegalAccessException notPublic -> new Diagnosis(what, "make the class public");
            case Throwable cause -> of(what + ": it", cause);
        };
    }

    private static Diagnosis newerJava(String subject, UnsupportedClassVersionError error) {
        int running = Runtime.version().feature();
        var version = CLASS_FILE_VERSION.matcher(message(error));
        String made = version.find()
                ? "is compiled for Java " + (Integer.parseInt(version.group(1)) - CLASS_FILE_OF_JAVA_0)
                : "is compiled for a newer Java";
        return new Diagnosis(
                subject + " " + made + ", this is Java " + running,
                "compile it with --release " + running + " or less, or run a newer Java");
    }

    /** Up to the parameters: what is missing stands before them, and they are often types of the API. */
    private static boolean blamesApi(LinkageError error) {
        return message(error).split("\\(", 2)[0].replace('/', '.').contains(Plugin.class.getPackageName() + ".");
    }

    private static Diagnosis anotherApi(String subject, LinkageError error) {
        return new Diagnosis(
                subject + " was built against another version of the API: " + kind(error) + ": " + message(error),
                "build it against the pipeline-api of this runtime, whose API version is " + Plugin.API_VERSION);
    }

    /** Not so when the class is there and its initializer failed before. */
    private static boolean namesClass(NoClassDefFoundError error) {
        return CLASS_NAME.matcher(message(error)).matches();
    }

    private static Diagnosis missingClass(String subject, NoClassDefFoundError error) {
        return new Diagnosis(
                subject + " needs class " + message(error).replace('/', '.') + ", which it does not bring",
                "put the jar that has it into the plugin's folder; a plugin sees only the JDK, the API and its own jars");
    }

    private static Diagnosis bug(String subject, Throwable thrown) {
        String where = Stream.of(thrown.getStackTrace())
                .filter(frame -> !frame.getClassName().matches("(java|javax|jdk|sun|dev\\.patchbay\\.runtime)\\..*"))
                .findFirst()
                .map(frame -> " at " + frame.getClassName() + ":" + frame.getLineNumber())
                .orElse("");
        return new Diagnosis(
                subject + " threw " + thrown + where, "this is a bug in the plugin: ask its author, or remove it");
    }

    private static String kind(Throwable thrown) {
        return thrown.getClass().getSimpleName();
    }

    private static String message(Throwable thrown) {
        return Objects.requireNonNullElse(thrown.getMessage(), "");
    }
}
