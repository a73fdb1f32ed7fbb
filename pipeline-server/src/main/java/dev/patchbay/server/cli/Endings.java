package dev.patchbay.server.cli;

import dev.patchbay.emulator.asterisk.Ending;

/** How a call ended, in words. */
public final class Endings {
    private Endings() {}

    /**
     * Says it.
     *
     * @param ending as the caller saw it
     * @return a few words
     */
    public static String describe(Ending ending) {
        return switch (ending) {
            case Ending.ServerHungUp hungUp -> "the server hung up";
            case Ending.ServerClosed(boolean reset) ->
                reset ? "the server reset the connection" : "the server closed the connection";
            case Ending.CallerHungUp hungUp -> "the caller hung up";
            case Ending.Faulted faulted ->
                "the server broke the protocol: " + faulted.fault().describe();
            case Ending.ConnectFailed failed -> failed.reason();
            case Ending.TimedOut timedOut ->
                "it did not end within " + timedOut.limit().toSeconds() + " s";
        };
    }
}
