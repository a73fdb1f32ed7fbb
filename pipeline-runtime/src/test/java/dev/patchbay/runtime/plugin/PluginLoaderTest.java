package dev.patchbay.runtime.plugin;

import static dev.patchbay.runtime.plugin.Sources.plugin;
import static dev.patchbay.runtime.plugin.Sources.stagePlugin;
import static dev.patchbay.runtime.plugin.Sources.toolPlugin;
import static dev.patchbay.runtime.plugin.Sources.toolTypePlugin;
import static dev.patchbay.runtime.plugin.Sources.transportPlugin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.patchbay.api.PipelineException;
import dev.patchbay.api.tool.ToolCall;
import dev.patchbay.api.tool.ToolResult;
import dev.patchbay.runtime.plugin.PluginProblem.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginLoaderTest {
    @TempDir
    Path directory;

    @Test
    void loadsFoldersAndSingleJarsInTheOrderOfTheirNames() throws IOException {
        PluginJar.of(stagePlugin("Low", "low")).version("2.0.1").writeTo(directory.resolve("b.jar"));
        PluginJar.of(stagePlugin("High", "high")).writeTo(directory.resolve("c/high.jar"));
        PluginJar.of(transportPlugin("Wire", "wire")).writeTo(directory.resolve("a/wire.jar"));
        Files.writeString(directory.resolve("README.txt"), "what to put here");
        Files.createDirectory(directory.resolve(".trash"));

        try (var plugins = PluginLoader.load(directory)) {
            assertThat(plugins.problems()).isEmpty();
            assertThat(plugins).hasToString("a (%1$s/a), b 2.0.1 (%1$s/b.jar), c (%1$s/c)".formatted(directory));
            assertThat(plugins.stages()).containsOnlyKeys("low", "high");
            assertThat(plugins.transports()).containsOnlyKeys("wire");
            assertThat(plugins.stage("high"))
                    .containsSame(plugins.loaded().get(2).stages().get("high"));
            assertThat(plugins.transport("wire")).isPresent();
            assertThat(plugins.stage("medium")).isEmpty();
        }
    }

    @Test
    void toolTypesAreUniqueAsStageTypesAre() {
        PluginJar.of(toolTypePlugin("Web", "http")).writeTo(directory.resolve("a.jar"));
        PluginJar.of(toolTypePlugin("Other", "http")).writeTo(directory.resolve("b.jar"));
        PluginJar.of(toolTypePlugin("Bad", "Http_2")).writeTo(directory.resolve("c.jar"));

        try (var plugins = PluginLoader.load(directory)) {
            assertThat(plugins.toolFactories()).containsOnlyKeys("http");
            assertThat(plugins.toolFactory("http").orElseThrow().getClass().getName())
                    .isEqualTo("com.example.Web$Factory");
            assertThat(plugins.toolFactory("ftp")).isEmpty();
            assertThat(plugins.loaded().getFirst().toolFactories()).containsOnlyKeys("http");
            assertThat(plugins.problems())
                    .extracting(PluginProblem::what)
                    .containsExactly(
                            "tool type \"http\" of com.example.Other$Factory is left out: " + directory.resolve("a.jar")
                                    + " brings one of that name",
                            "tool type \"Http_2\" of com.example.Bad$Factory is left out: it is badly named");
        }
    }

    @Test
    void anAbsentDirectoryIsOnlyWorthANote() {
        var absent = directory.resolve("none");

        try (var plugins = PluginLoader.load(absent)) {
            assertThat(plugins.loaded()).isEmpty();
            assertThat(plugins.problems())
                    .containsExactly(new PluginProblem(
                            Severity.NOTE,
                            absent.toString(),
                            "there is no such directory, so no plugins come from it",
                            "create it and put plugins in it"));
        }
    }

    @Test
    void directoriesKeepTheirOrderAndTheFirstToBringATypeHasIt() {
        var first = PluginJar.of(stagePlugin("Tone", "tone")).writeTo(directory.resolve("own/z.jar"));
        PluginJar.of(stagePlugin("Other", "tone")).writeTo(directory.resolve("shipped/a.jar"));

        try (var plugins = PluginLoader.load(List.of(directory.resolve("own"), directory.resolve("shipped")))) {
            assertThat(plugins.loaded())
                    .extracting(LoadedPlugin::location)
                    .element(0)
                    .isEqualTo(first);
            assertThat(plugins.stage("tone").orElseThrow().getClass().getName()).isEqualTo("com.example.Tone$Factory");
        }
    }

    @Test
    void aPluginSeesItsOwnCopyOfALibraryThatTheHostHasToo() {
        PluginJar.of(toolPlugin("Json", "json", "tools.jackson.databind.ObjectMapper.whose()"))
                .source("""
                        package tools.jackson.databind;

                        public class ObjectMapper {
                            public static String whose() { return "the plugin's"; }
                        }
                        """)
                .writeTo(directory.resolve("json/json.jar"));

        assertThat(tools.jackson.databind.ObjectMapper.class).isNotNull();
        assertThat(ask("json", "")).isEqualTo("the plugin's");
    }

    @Test
    void twoPluginsHaveTwoVersionsOfOneLibrary() {
        for (int version : new int[] {1, 2}) {
            PluginJar.of(toolPlugin("Uses", "uses_" + version, "com.example.lib.Lib.VERSION"))
                    .against(library(version))
                    .writeTo(directory.resolve(version + "/uses.jar"));
            PluginJar.library(library(version)).writeTo(directory.resolve(version + "/lib.jar"));
        }

        assertThat(ask("uses_1", "")).isEqualTo("1");
        assertThat(ask("uses_2", "")).isEqualTo("2");
    }

    private static String library(int version) {
        return "package com.example.lib; public class Lib { public static final Integer VERSION = " + version + "; }";
    }

    @Test
    void aPluginSeesTheJdkAndTheApiAndNothingElseOfTheHost() {
        PluginJar.of(plugin("Look", """
                        @Override public List<Tool> tools() { return List.of(new Asked()); }
                        static class Asked implements Tool {
                            public ToolSpec spec() { return new ToolSpec("sees", "", "", java.time.Duration.ofSeconds(1)); }
                            public ToolResult call(ToolCall call, SessionControl session) {
                                try {
                                    return new ToolResult.Success(Class.forName(call.argumentsJson()).getName());
                                } catch (ClassNotFoundException hidden) {
                                    return new ToolResult.Success("hidden");
                                }
                            }
                        }
                        """)).writeTo(directory.resolve("look.jar"));

        for (String host : List.of(
                "org.slf4j.Logger",
                "tools.jackson.databind.ObjectMapper",
                "dev.patchbay.runtime.plugin.PluginLoader",
                "dev.patchbay.runtime.tool.Toolbox")) {
            assertThat(ask("sees", host)).as(host).isEqualTo("hidden");
            assertThat(onHost(host)).as(host).isTrue();
        }
        for (String shown :
                List.of("java.sql.Connection", "java.net.http.HttpClient", PipelineException.class.getName())) {
            assertThat(ask("sees", shown)).isEqualTo(shown);
        }
    }

    private static boolean onHost(String name) {
        try {
            return Class.forName(name) != null;
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }

    @Test
    void theHostsResourcesAreHiddenAndThePluginsAreThere() {
        PluginJar.of(toolPlugin(
                        "Resources", "resources", "Resources.class.getClassLoader().resources(argument).count()"))
                .file("notes.txt", "mine")
                .writeTo(directory.resolve("resources.jar"));
        String ofTheHost = "META-INF/services/org.slf4j.spi.SLF4JServiceProvider";

        assertThat(getClass().getClassLoader().resources(ofTheHost)).isNotEmpty();
        assertThat(ask("resources", ofTheHost)).isEqualTo("0");
        assertThat(ask("resources", "notes.txt")).isEqualTo("1");
        assertThat(ask("resources", PluginJar.SERVICE_FILE)).isEqualTo("1");
        assertThat(ask("resources", "dev/patchbay/api/Plugin.class")).isEqualTo("1");
    }

    @Test
    void callsIntoAPluginUnderItsOwnContextClassLoader() {
        String check = """
                private static void check() {
                    if (Thread.currentThread().getContextClassLoader() != Careful.class.getClassLoader()) {
                        throw new IllegalStateException("wrong context class loader");
                    }
                }
                public Careful() { check(); }
                @Override public List<StageFactory<?>> stages() { check(); return List.of(new Factory()); }
                """;
        var before = Thread.currentThread().getContextClassLoader();
        PluginJar.of(plugin("Careful", Sources.stage("careful") + check)).writeTo(directory.resolve("careful.jar"));

        try (var plugins = PluginLoader.load(directory)) {
            assertThat(plugins.problems()).isEmpty();
            assertThat(plugins.stages()).containsOnlyKeys("careful");
        }
        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(before);
    }

    @Test
    void onceClosedAPluginCanLoadNoFurtherClass() {
        PluginJar.of(toolPlugin("Late", "late", "com.example.lib.Lib.VERSION"))
                .source(library(1))
                .writeTo(directory.resolve("late.jar"));

        var plugins = PluginLoader.load(directory);
        plugins.close();

        assertThatExceptionOfType(NoClassDefFoundError.class).isThrownBy(() -> call(plugins, "late", ""));
    }

    private String ask(String tool, String argument) {
        try (var plugins = PluginLoader.load(directory)) {
            assertThat(plugins.problems()).isEmpty();
            return call(plugins, tool, argument);
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    @SuppressWarnings("NullAway") // the tools here ask nothing of their call
    private static String call(Plugins plugins, String tool, String argument) throws Exception {
        var result = plugins.tools().get(tool).call(new ToolCall("1", tool, argument), null);
        return ((ToolResult.Success) result).json();
    }
}
