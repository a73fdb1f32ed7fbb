package dev.patchbay.server.cli;

import dev.patchbay.emulator.asterisk.AsteriskCaller;
import dev.patchbay.emulator.asterisk.CallResult;
import dev.patchbay.emulator.asterisk.CallerScript;
import dev.patchbay.emulator.asterisk.Ending;
import dev.patchbay.emulator.asterisk.Samples;
import dev.patchbay.emulator.asterisk.Step;
import dev.patchbay.runtime.wav.WavEncoding;
import dev.patchbay.runtime.wav.WavFormat;
import dev.patchbay.runtime.wav.WavWriter;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code patchbay call}. */
@Command(name = "call", description = "Calls an AudioSocket server as Asterisk does, and says what is in a WAV file.")
final class CallCommand implements Callable<Integer> {
    @Option(names = "--to", required = true, paramLabel = "HOST:PORT", description = "The server to call.")
    private String to = "";

    @Option(names = "--wav", required = true, paramLabel = "IN.wav", description = "What the caller says.")
    private Path wav = Path.of("in.wav");

    @Option(names = "--rate", paramLabel = "HZ", description = "Sample rate of the call; 8000 unless given.")
    private int rate = 8_000;

    @Option(names = "--dtmf", paramLabel = "KEYS", description = "Keys to press after the WAV, such as 12#.")
    private String dtmf = "";

    @Option(names = "--record", paramLabel = "OUT.wav", description = "Where to keep what the caller heard.")
    private @Nullable Path record;

    @Option(names = "--uuid", paramLabel = "U", description = "The call's id; a random one unless given.")
    private UUID uuid = UUID.randomUUID();

    @Option(
            names = "--stay",
            paramLabel = "SECONDS",
            description = "Hang up when the agent was quiet for so long after it spoke; 5 unless given.")
    private int stay = 5;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws CommandFailed, InterruptedException {
        var server = address();
        checkRecord();
        CallResult result;
        try {
            var said = Samples.of(rate, WavConversion.readMono(wav, rate));
            result = AsteriskCaller.to(server)
                    .rate(rate)
                    .uuid(uuid)
                    .script(script(said))
                    .call();
            Output.of(spec).println(summary(result));
            keep(result);
        } catch (IOException | IllegalArgumentException wrong) {
            throw new CommandFailed(String.valueOf(wrong.getMessage()));
        }
        return switch (result.ending()) {
            case Ending.ServerHungUp hungUp -> 0;
            case Ending.CallerHungUp hungUp -> 0;
            case Ending.ServerClosed(boolean reset) -> reset ? 1 : 0;
            case Ending.Faulted faulted -> 1;
            case Ending.ConnectFailed failed -> 1;
            case Ending.TimedOut timedOut -> 1;
        };
    }

    private CallerScript script(Samples said) {
        List<Step> steps = new ArrayList<>();
        steps.add(Step.say(said, wav.getFileName().toString()));
        if (!dtmf.isEmpty()) {
            steps.add(Step.dtmf(dtmf));
        }
        steps.add(Step.awaitAgentQuiet(Duration.ofSeconds(stay), Duration.ofMinutes(5)));
        steps.add(Step.hangUp());
        return new CallerScript(steps, Duration.ofMillis(said.millis()).plusMinutes(6));
    }

    private InetSocketAddress address() throws CommandFailed {
        int colon = to.lastIndexOf(':');
        try {
            if (colon > 0) {
                return new InetSocketAddress(to.substring(0, colon), Integer.parseInt(to.substring(colon + 1)));
            }
        } catch (IllegalArgumentException wrong) {
            // No number, or none of a port.
        }
        throw new CommandFailed("--to " + to + ": write a host and a port, such as 127.0.0.1:8090");
    }

    /** Before the call, which could not be made again as it was. */
    private void checkRecord() throws CommandFailed {
        if (record != null && !Files.isDirectory(record.toAbsolutePath().resolveSibling("."))) {
            throw new CommandFailed(
                    "--record " + record + ": there is no directory " + record.getParent() + "; create it");
        }
    }

    private void keep(CallResult result) throws IOException {
        if (record != null && !result.messages().isEmpty()) {
            var heard = result.received().toArray();
            try (var out = WavWriter.create(record, new WavFormat(WavEncoding.PCM16, rate, 1))) {
                out.write(heard, 0, heard.length);
            }
        }
    }

    private static String summary(CallResult result) {
        return String.format(
                Locale.ROOT,
                "call %s: %.1f s, %d messages received, agent spoke %s, ended: %s",
                result.uuid(),
                result.duration().toMillis() / 1_000.0,
                result.messages().size(),
                times(result.agentSpeech().size()),
                Endings.describe(result.ending()));
    }

    private static String times(int count) {
        return count == 1 ? "once" : count + " times";
    }
}
