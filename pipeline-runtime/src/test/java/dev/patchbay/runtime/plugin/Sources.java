package dev.patchbay.runtime.plugin;

/** Source text of small plugins. */
final class Sources {
    private Sources() {}

    /** A plugin whose class body is given; all of the API is imported. */
    static String plugin(String name, String body) {
        return """
                package com.example;

                import dev.patchbay.api.*;
                import dev.patchbay.api.media.*;
                import dev.patchbay.api.stage.*;
                import dev.patchbay.api.tool.*;
                import dev.patchbay.api.transport.*;
                import java.util.*;

                public class %s implements Plugin {
                    @Override public int apiVersion() { return API_VERSION; }

                %s
                }
                """.formatted(name, body.indent(4));
    }

    /** A plugin that brings one stage type. */
    static String stagePlugin(String name, String type) {
        return plugin(name, stage(type) + STAGES);
    }

    /** A plugin that brings one transport type. */
    static String transportPlugin(String name, String type) {
        return plugin(name, """
                public record Settings(int port) {}
                static class Factory implements TransportFactory<Settings> {
                    public String type() { return "%s"; }
                    public Class<Settings> configType() { return Settings.class; }
                    public TransportSpec describe(Settings settings) { throw new IllegalStateException(); }
                    public Transport create(Settings settings) { throw new IllegalStateException(); }
                }
                @Override public List<TransportFactory<?>> transports() { return List.of(new Factory()); }
                """.formatted(type));
    }

    /** A plugin that brings one tool, which answers with the value of a Java expression over its {@code argument}. */
    static String toolPlugin(String name, String tool, String expression) {
        return plugin(name, """
                static class Asked implements Tool {
                    public ToolSpec spec() { return new ToolSpec("%s", "", "{}", java.time.Duration.ofSeconds(1)); }
                    public ToolResult call(ToolCall call, SessionControl session) throws Exception {
                        String argument = call.argumentsJson();
                        return new ToolResult.Success(String.valueOf(%s));
                    }
                }
                @Override public List<Tool> tools() { return List.of(new Asked()); }
                """.formatted(tool, expression));
    }

    /** A plugin that brings one tool type. */
    static String toolTypePlugin(String name, String type) {
        return plugin(name, """
                public record Settings(String url) {}
                static class Factory implements ToolFactory<Settings> {
                    public String type() { return "%s"; }
                    public Class<Settings> configType() { return Settings.class; }
                    public Tool create(String name, Settings settings) { throw new IllegalStateException(); }
                }
                @Override public List<ToolFactory<?>> toolFactories() { return List.of(new Factory()); }
                """.formatted(type));
    }

    /** Members of a plugin: settings and a factory of one stage type. */
    static String stage(String type) {
        return """
                public record Settings(int level) {}
                static class Factory implements StageFactory<Settings> {
                    public String type() { return "%s"; }
                    public Class<Settings> configType() { return Settings.class; }
                    public StageSpec describe(Settings settings) { return StageSpec.languageModel(); }
                    public Stage create(Settings settings) { throw new IllegalStateException(); }
                }
                """.formatted(type);
    }

    static final String STAGES = "@Override public List<StageFactory<?>> stages() { return List.of(new Factory()); }";
}
