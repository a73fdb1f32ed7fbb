package dev.patchbay.server.cli;

import dev.patchbay.server.demo.DemoCommand;
import java.util.UUID;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/** All commands. Exit codes: 0 it worked, 1 it did not and the message says why, 2 the command line is wrong. */
@Command(
        name = "patchbay",
        description = "Plugs phone calls into voice AI.",
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            RunCommand.class,
            CheckCommand.class,
            PlanCommand.class,
            PluginsCommand.class,
            CallCommand.class,
            EmulateCommand.class,
            ConvertCommand.class,
            SchemaCommand.class,
            ReferenceCommand.class
        })
public final class Commands {
    private Commands() {}

    /**
     * Runs one command.
     *
     * @param args the command and its options
     * @return the exit code
     */
    public static int run(String... args) {
        var line = new CommandLine(new Commands());
        line.getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec().addOption(help()));
        return line.registerConverter(UUID.class, Commands::uuid)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Commands::failed)
                .setUsageHelpWidth(100)
                .execute(args);
    }

    private static OptionSpec help() {
        return OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Prints this help.")
                .build();
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException wrong) {
            throw new TypeConversionException(
                    "'" + text + "' is not a UUID, such as 40325ec2-5efd-4bd3-805f-53576e581d13");
        }
    }

    /** What the user has to know is the message; where it was thrown is for a bug report. */
    private static int failed(Exception thrown, CommandLine command, CommandLine.ParseResult parsed) {
        if (thrown instanceof CommandFailed failed) {
            command.getErr().println(failed.why());
        } else {
            command.getErr().println("patchbay: " + thrown);
            thrown.printStackTrace(command.getErr());
        }
        return 1;
    }

    /** Says which version this is. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            var version = Commands.class.getPackage().getImplementationVersion();
            return new String[] {
                "patchbay " + (version == null ? "(not packaged)" : version), "Java " + Runtime.version()
            };
        }
    }
}
