package dev.patchbay.server.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code patchbay emulate}: the parent of one command a service. */
@Command(
        name = "emulate",
        description = "Stands in for a service, so that everything can be tried without it.",
        synopsisSubcommandLabel = "SERVICE",
        subcommands = {EmulateDeepgramCommand.class, EmulateOpenAiChatCommand.class, EmulateOpenAiRealtimeCommand.class
        })
final class EmulateCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(
                    spec.commandLine(), "Missing the service to emulate: deepgram, openai-chat or openai-realtime");
        }
    }
}
