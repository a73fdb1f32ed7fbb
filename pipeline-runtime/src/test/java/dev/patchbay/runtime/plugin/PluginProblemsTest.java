package dev.patchbay.runtime.plugin;

import static dev.patchbay.runtime.plugin.Sources.plugin;
import static dev.patchbay.runtime.plugin.Sources.stage;
import static dev.patchbay.runtime.plugin.Sources.stagePlugin;
import static dev.patchbay.runtime.plugin.Sources.transportPlugin;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.runtime.plugin.PluginProblem.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every broken plugin is named with its remedy, and the good ones beside it load. */
class PluginProblemsTest {
    @TempDir
    static Path shelf;

    @TempDir
    Path directory;

    @BeforeAll
    static void buildTwoGoodPlugins() {
        PluginJar.of(stagePlugin("First", "first")).writeTo(shelf.resolve("first.jar"));
        PluginJar.of(stagePlugin("Last", "last")).writeTo(shelf.resolve("last.jar"));
    }

    @BeforeEach
    void aGoodPluginBeforeAndOneAfter() throws IOException {
        Files.copy(shelf.resolve("first.jar"), directory.resolve("a.jar"));
        Files.createDirectory(directory.resolve("z"));
        Files.copy(shelf.resolve("last.jar"), directory.resolve("z/last.jar"));
    }

    private Path bad(PluginJar jar) {
        return jar.writeTo(directory.resolve("bad.jar"));
    }

    /** The bad plugin is left out; the place in front of each line is the bad plugin's. */
    private void assertProblems(String... lines) {
        assertProblems(Severity.ERROR, new String[] {"first", "last"}, lines);
    }

    private void assertProblems(Severity severity, String[] stages, String... lines) {
        try (var plugins = PluginLoader.load(directory)) {
            assertThat(plugins.problems())
                    .extracting(problem -> problem.toString().replace(directory + "/", ""))
                    .containsExactly(lines);
            assertThat(plugins.problems()).extracting(PluginProblem::severity).containsOnly(severity);
            assertThat(plugins.stages()).containsOnlyKeys(stages);
        }
    }

    @Test
    void namesADirectoryThatIsNone() {
        try (var plugins = PluginLoader.load(directory.resolve("a.jar"))) {
            assertThat(plugins.problems())
                    .singleElement()
                    .hasToString(directory + "/a.jar: this is no directory; name the directory that holds the plugins");
        }
    }

    @Test
    void namesAJarThatIsNone() throws IOException {
        Files.writeString(directory.resolve("bad.jar"), "<html>404 Not Found</html>");

        assertProblems("bad.jar: this is no readable jar: zip END header not found; build or copy it again");
    }

    @Test
    void leavesOutAFolderOneJarOfWhichIsBroken() throws IOException {
        PluginJar.of(stagePlugin("Half", "half")).writeTo(directory.resolve("half/half.jar"));
        Files.write(directory.resolve("half/lib.jar"), new byte[0]);

        assertProblems("half/lib.jar: this is no readable jar: zip file is empty; build or copy it again");
    }

    @Test
    void namesAFolderWithoutJars() throws IOException {
        Files.createDirectory(directory.resolve("empty"));

        assertProblems("empty: the folder holds no jar; put the plugin's jars directly into it, or remove it");
    }

    @Test
    void findsTheJarsOfAFolderThatWasUnpackedTooDeep() {
        PluginJar.of(stagePlugin("Deep", "deep")).writeTo(directory.resolve("deep/deep-1.0/deep.jar"));

        assertProblems("deep: the folder holds no jar, though there is deep/deep-1.0/deep.jar;"
                + " put the plugin's jars directly into it, or remove it");
    }

    @Test
    void namesAnArchive() throws IOException {
        Files.createFile(directory.resolve("echo.tar.gz"));

        assertProblems("echo.tar.gz: an archive is neither a jar nor a folder of jars; unpack it here");
    }

    @Test
    void namesAJarThatRegistersNothing() {
        bad(PluginJar.of(stagePlugin("Shy", "shy")).without(PluginJar.SERVICE_FILE));

        assertProblems("bad.jar: no jar has META-INF/services/dev.patchbay.api.Plugin; add that file with the name of"
                + " the class that implements dev.patchbay.api.Plugin, or remove this if it is no plugin");
    }

    @Test
    void findsAServiceFileUnderAWrongName() {
        bad(PluginJar.of(stagePlugin("Shy", "shy"))
                .without(PluginJar.SERVICE_FILE)
                .file("META-INF/maven/dev.patchbay/Plugin/pom.xml", "")
                .file("META-INF/services/dev.patchbay.Plugin", "com.example.Shy"));

        assertProblems("bad.jar: no jar has META-INF/services/dev.patchbay.api.Plugin, but there is"
                + " META-INF/services/dev.patchbay.Plugin; rename that file");
    }

    @Test
    void namesARegisteredClassThatIsNotThere() {
        bad(PluginJar.of(stagePlugin("Here", "here")).file(PluginJar.SERVICE_FILE, "com.example.Gone"));

        assertProblems("bad.jar: the service file is wrong: Provider com.example.Gone not found; " + WRITE_THE_NAME);
    }

    @Test
    void namesARegisteredClassThatIsNoPlugin() {
        bad(PluginJar.of("package com.example; public class Other {}"));

        assertProblems("bad.jar: the service file is wrong: com.example.Other not a subtype; " + WRITE_THE_NAME);
    }

    private static final String WRITE_THE_NAME = "write into META-INF/services/dev.patchbay.api.Plugin the full name of"
            + " a class in this plugin that implements dev.patchbay.api.Plugin";

    @Test
    void namesAPluginThatCannotBeConstructed() {
        bad(PluginJar.of(plugin("Needy", "public Needy(String needed) {}")));

        assertProblems("bad.jar: com.example.Needy Unable to get public no-arg constructor;"
                + " give the class a public constructor without arguments");
    }

    @Test
    void namesAPluginThatIsNotPublic() {
        bad(PluginJar.of(plugin("Hidden", "public Hidden() {}").replace("public class", "class")));

        assertProblems("bad.jar: Provider com.example.Hidden could not be instantiated; make the class public");
    }

    @Test
    void namesAConstructorThatThrowsAndWhere() {
        bad(PluginJar.of(plugin("Moody", "public Moody() { throw new IllegalStateException(\"no\"); }")));

        assertProblems("bad.jar: Provider com.example.Moody could not be instantiated: it threw"
                + " java.lang.IllegalStateException: no at com.example.Moody:13; " + BUG);
    }

    @Test
    void namesAStaticInitializerThatThrows() {
        bad(PluginJar.of(plugin("Static", "static final int ZERO = \"\".length(); static int bad = 1 / ZERO;")));

        assertProblems("bad.jar: Provider com.example.Static could not be instantiated: it threw"
                + " java.lang.ArithmeticException: / by zero at com.example.Static:13; " + BUG);
    }

    @Test
    void leavesOutAPluginThatThrowsWhenAsked() {
        bad(PluginJar.of(plugin(
                "Late",
                stage("late") + Sources.STAGES
                        + "@Override public List<Tool> tools() { throw new UnsupportedOperationException(); }")));

        assertProblems(
                "bad.jar: com.example.Late threw java.lang.UnsupportedOperationException at com.example.Late:20; "
                        + BUG);
    }

    private static final String BUG = "this is a bug in the plugin: ask its author, or remove it";

    @Test
    void oneBadClassOfAJarDoesNotStopTheOthersOfTheSame() {
        bad(PluginJar.of(stagePlugin("Good", "good"))
                .source(plugin("Bad", "public Bad() { throw new AssertionError(); }"))
                .file(PluginJar.SERVICE_FILE, "com.example.Gone\ncom.example.Bad\ncom.example.Good"));

        try (var plugins = PluginLoader.load(directory)) {
            assertThat(plugins.problems()).hasSize(2);
            assertThat(plugins.stages()).containsOnlyKeys("first", "good", "last");
        }
    }

    @Test
    void saysWhichJavaAPluginNeeds() {
        bad(PluginJar.of(stagePlugin("Future", "future")).forJava(99));
        int running = Runtime.version().feature();

        assertProblems("bad.jar: it is compiled for Java 99, this is Java %1$d;".formatted(running)
                + " compile it with --release %1$d or less, or run a newer Java".formatted(running));
    }

    @Test
    void saysWhichApiVersionAPluginNeeds() {
        bad(PluginJar.of(stagePlugin("Newer", "newer")).against("""
                        package dev.patchbay.api;

                        public interface Plugin {
                            int API_VERSION = 2;
                            int apiVersion();
                            default java.util.List<dev.patchbay.api.stage.StageFactory<?>> stages() { return null; }
                        }
                        """));

        assertProblems("bad.jar: com.example.Newer was built against version 2 of the API, this runtime has version 1;"
                + " get a newer runtime, or build the plugin against this runtime's pipeline-api");
    }

    @Test
    void blamesTheApiVersionWhenAClassOfItIsMissing() {
        bad(PluginJar.of(plugin("Newer", "public Newer() { dev.patchbay.api.stage.Nope.nope(); }"))
                .against("package dev.patchbay.api.stage; public class Nope { public static void nope() {} }"));

        assertProblems("bad.jar: Provider com.example.Newer could not be instantiated: it was built against another"
                + " version of the API: NoClassDefFoundError: dev/patchbay/api/stage/Nope; " + REBUILD);
    }

    @Test
    void blamesTheApiVersionWhenAMethodOfItIsMissing() {
        bad(PluginJar.of(plugin("Newer", "@Override public List<Tool> tools() { return ErrorCode.tools(); }"))
                .against("""
                        package dev.patchbay.api;

                        public interface ErrorCode {
                            static java.util.List<dev.patchbay.api.tool.Tool> tools() { return java.util.List.of(); }
                            enum Kind { INTERNAL }
                            Kind kind();
                        }
                        """));

        assertProblems("bad.jar: com.example.Newer was built against another version of the API: NoSuchMethodError:"
                + " 'java.util.List dev.patchbay.api.ErrorCode.tools()'; " + REBUILD);
    }

    private static final String REBUILD = "build it against the pipeline-api of this runtime, whose API version is 1";

    @Test
    void aNewerApiInTheJarDoesNotHideThatItIsMissing() {
        bad(PluginJar.of(plugin("Newer", "public Newer() { dev.patchbay.api.stage.Nope.nope(); }"))
                .source("package dev.patchbay.api.stage; public class Nope { public static void nope() {} }"));

        try (var plugins = PluginLoader.load(directory)) {
            assertThat(plugins.problems())
                    .extracting(PluginProblem::severity)
                    .containsExactly(Severity.WARNING, Severity.ERROR);
            assertThat(plugins.problems().get(1).what()).endsWith("NoClassDefFoundError: dev/patchbay/api/stage/Nope");
        }
    }

    @Test
    void warnsOfABundledApiAndUsesTheRuntimesOwn() {
        bad(
                PluginJar.of(stagePlugin("Fat", "fat"))
                        .source(
                                "package dev.patchbay.api.tool; public record ToolCall(String id, String name, String argumentsJson) {}"));

        assertProblems(
                Severity.WARNING,
                new String[] {"first", "fat", "last"},
                "bad.jar: brings its own copy of pipeline-api, which is not used;"
                        + " give the dependency dev.patchbay:pipeline-api the scope provided");
    }

    @Test
    void namesALibraryThatAPluginDoesNotBring() {
        bad(PluginJar.of(plugin("Logs", "public Logs() { org.slf4j.LoggerFactory.getLogger(Logs.class); }")));

        assertProblems("bad.jar: Provider com.example.Logs could not be instantiated: it needs class"
                + " org.slf4j.LoggerFactory, which it does not bring; put the jar that has it into the plugin's folder;"
                + " a plugin sees only the JDK, the API and its own jars");
    }

    @Test
    void namesNullLists() {
        bad(PluginJar.of(plugin(
                "Null",
                stage("null") + Sources.STAGES
                        + "@Override public List<TransportFactory<?>> transports() { return null; }"
                        + "@Override public List<Tool> tools() { return Collections.singletonList(null); }")));

        assertProblems(
                Severity.ERROR,
                new String[] {"first", "null", "last"},
                "bad.jar: com.example.Null.transports() returned null; return an empty list",
                "bad.jar: com.example.Null.tools() has a null in its list; leave it out");
    }

    @Test
    void namesATypeOfAWrongForm() {
        bad(PluginJar.of(stagePlugin("Loud", "Loud_Stage")));
        PluginJar.of(transportPlugin("Dash", "web-socket")).writeTo(directory.resolve("dash.jar"));

        assertProblems(
                "bad.jar: stage type \"Loud_Stage\" of com.example.Loud$Factory is left out: it is badly named;"
                        + " use lower-case letters, digits and hyphens",
                "dash.jar: transport type \"web-socket\" of com.example.Dash$Factory is left out: it is badly named;"
                        + " use lower-case letters, digits and underscores");
    }

    @Test
    void namesATypeThatIsNull() {
        bad(PluginJar.of(stagePlugin("Nameless", "x").replace("\"x\"", "null")));

        assertProblems("bad.jar: the stage type of com.example.Nameless$Factory is null; return a name");
    }

    @Test
    void namesAToolWithoutASpec() {
        bad(PluginJar.of(
                Sources.toolPlugin("Nameless", "x", "0").replaceFirst("return new ToolSpec[^;]*", "return null")));

        assertProblems("bad.jar: the tool name of com.example.Nameless$Asked is null; return a name");
    }

    @Test
    void namesSettingsThatAreNoRecord() {
        bad(PluginJar.of(plugin("Raw", """
                static class Factory implements StageFactory {
                    public String type() { return "raw"; }
                    public Class configType() { return String.class; }
                    public StageSpec describe(Record settings) { return StageSpec.languageModel(); }
                    public Stage create(Record settings) { throw new IllegalStateException(); }
                }
                @Override public List<StageFactory<?>> stages() { return List.of(new Factory()); }
                """)));

        assertProblems("bad.jar: stage type \"raw\" of com.example.Raw$Factory is left out: its configType()"
                + " java.lang.String is no record; return the class of a public record");
    }

    @Test
    void namesSettingsThatAreNotPublic() {
        bad(PluginJar.of(stagePlugin("Private", "private").replace("public record", "record")));

        assertProblems("bad.jar: stage type \"private\" of com.example.Private$Factory is left out: its configType()"
                + " com.example.Private$Settings is not public; return the class of a public record");
    }

    @Test
    void aFactoryThatThrowsIsLeftOutAlone() {
        bad(
                PluginJar.of(
                        plugin(
                                "Half",
                                stage("half")
                                        + "static class Thrower extends Factory { public String type() { throw new RuntimeException(\"no\"); } }"
                                        + "@Override public List<StageFactory<?>> stages() { return List.of(new Thrower(), new Factory()); }")));

        assertProblems(
                Severity.ERROR,
                new String[] {"first", "half", "last"},
                "bad.jar: com.example.Half$Thrower threw java.lang.RuntimeException: no at"
                        + " com.example.Half$Thrower:20; " + BUG);
    }

    @Test
    void theLaterOfTwoPluginsLosesOnlyTheTypeTheyShare() {
        bad(
                PluginJar.of(
                        plugin(
                                "Greedy",
                                stage("first")
                                        + "static class Own extends Factory { public String type() { return \"own\"; } }"
                                        + "@Override public List<StageFactory<?>> stages() { return List.of(new Factory(), new Own()); }")));

        try (var plugins = PluginLoader.load(directory)) {
            assertThat(plugins.problems())
                    .singleElement()
                    .hasToString(("%1$s/bad.jar: stage type \"first\" of com.example.Greedy$Factory is left out:"
                                    + " %1$s/a.jar brings one of that name; remove one of the two, or rename one")
                            .formatted(directory));
            assertThat(plugins.loaded().get(1).stages()).containsOnlyKeys("own");
            assertThat(plugins.stages()).containsOnlyKeys("first", "own", "last");
        }
    }

    @Test
    void oneNameMayBeAStageAndATransport() {
        PluginJar.of(transportPlugin("Same", "first")).writeTo(directory.resolve("same.jar"));

        try (var plugins = PluginLoader.load(directory)) {
            assertThat(plugins.problems()).isEmpty();
            assertThat(plugins.transport("first")).isPresent();
        }
    }
}
