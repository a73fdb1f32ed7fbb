package dev.patchbay.server.cli;

import dev.patchbay.api.tool.ToolSpec;
import dev.patchbay.runtime.config.PipelineConfig;
import dev.patchbay.server.cli.Installation.Checked;
import java.util.List;
import java.util.stream.Collectors;

/** Which functions the pipelines of a file may call. */
final class ToolList {
    private ToolList() {}

    /** A line for each pipeline; none when the file says nothing of tools. */
    static List<String> of(Checked checked) {
        var config = checked.result().config();
        boolean silent = config.tools().isEmpty()
                && config.pipelines().values().stream()
                        .allMatch(pipeline -> pipeline.tools().isEmpty());
        return silent
                ? List.of()
                : checked.pipelines().all().stream()
                        .map(pipeline -> line(checked, pipeline))
                        .toList();
    }

    private static String line(Checked checked, PipelineConfig pipeline) {
        var names =
                checked.pipelines().tools(pipeline).stream().map(ToolSpec::name).collect(Collectors.joining(", "));
        return "pipeline " + pipeline.name() + " may call " + (names.isEmpty() ? "no tools" : names);
    }
}
