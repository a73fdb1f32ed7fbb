package dev.patchbay.bench.density;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code patchbay bench --calls}: how many calls this machine carries. */
@Command(
        name = "patchbay bench --calls",
        mixinStandardHelpOptions = true,
        description = {
            "Calls a server of its own with so many callers, each with a tone at real time, and says how late and how"
                    + " whole the answers are, and what the server takes of processor and memory.",
            "Callers and server are processes of their own on this machine, and the callers' share is measured too. Exit"
                    + " code 1 when a frame in 100 is 5 ms late or more, one is over 20 ms late, or one is missing."
        })
public final class DensityCommand implements Callable<Integer> {
    /** The launcher says where the sources are; without it they are here. */
    private static final Path CHECKOUT = Path.of(System.getProperty("patchbay.checkout", ""));

    /** Put together by the build. */
    static final Path PLUGINS = CHECKOUT.resolve("benchmarks/target/plugins");

    @Option(
            names = "--calls",
            paramLabel = "N",
            description = "Calls at a time; with --search the first that is tried. ${DEFAULT-VALUE} unless given.")
    private int calls = 100;

    @Option(names = "--seconds", paramLabel = "S", description = "How long is measured; ${DEFAULT-VALUE} unless given.")
    private int seconds = 20;

    @Option(
            names = "--warm-up",
            paramLabel = "S",
            description = "How long the calls last before, so that code is compiled; ${DEFAULT-VALUE} unless given.")
    private int warmUp = 8;

    @Option(
            names = "--provider",
            paramLabel = "TYPE",
            description =
                    "The agent: echo, or an installed type such as local or openai-realtime, which gets an emulated"
                            + " service to speak with. ${DEFAULT-VALUE} unless given.")
    private String provider = Load.ECHO;

    @Option(
            names = "--agent-rate",
            paramLabel = "HZ",
            description = "What the agent hears and says; other than 8000 is resampled. ${DEFAULT-VALUE} unless given.")
    private int agentRate = 8_000;

    @Option(
            names = "--send-interval",
            paramLabel = "MS",
            description =
                    "How much audio goes into one message to a service: 20, 40, 60. ${DEFAULT-VALUE} unless given.")
    private int sendInterval = 20;

    @Option(
            names = "--vad",
            paramLabel = "TYPE",
            description = "The detector of speech: none, energy; ${DEFAULT-VALUE} unless given.")
    private String vad = "none";

    @Option(
            names = "--search",
            description =
                    "Finds the most calls that are carried, by doubling and then halving; what is not carried is tried twice.")
    private boolean search;

    @Option(names = "--bound", paramLabel = "N", description = "Where a search stops; ${DEFAULT-VALUE} unless given.")
    private int bound = 4_000;

    @Option(names = "--page", paramLabel = "FILE", description = "The page; ${DEFAULT-VALUE} unless given.")
    private Path page = CHECKOUT.resolve("benchmarks/target/density.html");

    @Option(
            names = "--server-options",
            paramLabel = "OPTIONS",
            split = " ",
            description = "More options of the server's JVM, such as \"-Xmx1g -XX:+UseZGC\".")
    private List<String> serverOptions = List.of();

    /** For the command line. */
    public DensityCommand() {}

    @Override
    public Integer call() throws Exception {
        int most = search ? bound : calls;
        try {
            FileLimit.check(most);
            return measure(most);
        } catch (IllegalStateException failed) {
            System.err.println(failed.getMessage());
            return 1;
        }
    }

    private int measure(int most) throws Exception {
        var load = new Load(
                provider, vad, agentRate, sendInterval, Duration.ofSeconds(warmUp), Duration.ofSeconds(seconds));
        var machine = "%d processors, Java %s, load average %.1f"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version(),
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        System.out.println(machine);
        try (var farEnd = FarEnd.start(load);
                var server = Server.start(
                        CHECKOUT.resolve("benchmarks/target/plugins"),
                        load.configuration(most, farEnd.port()),
                        serverOptions)) {
            var run = new Run(server, farEnd, load);
            return search ? searched(run, machine) : once(run, machine);
        }
    }

    private int once(Run run, String machine) throws IOException, InterruptedException {
        var measured = run.of(calls);
        System.out.print(Table.render(measured));
        write(List.of(measured), machine);
        return measured.carried() ? 0 : 1;
    }

    private int searched(Run run, String machine) throws Exception {
        var tried = new Search(calls, bound).run(count -> tried(run, count));
        int largest = Search.largest(tried);
        System.out.printf(Locale.ROOT, "carries %,d calls%n", largest);
        write(tried, machine);
        return largest > 0 ? 0 : 1;
    }

    /** Once more when it was not carried: a neighbour's moment is not the machine's limit. */
    private static Measurement tried(Run run, int count) throws IOException, InterruptedException {
        var measured = said(run.of(count));
        return measured.carried() ? measured : said(run.of(count));
    }

    private static Measurement said(Measurement measured) {
        System.out.println(Table.line(measured));
        return measured;
    }

    private void write(List<Measurement> tried, String machine) throws IOException {
        DensityPage.write(page, tried, machine);
        System.out.println("page " + page);
    }
}
