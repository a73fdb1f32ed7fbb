package dev.patchbay.server;

import dev.patchbay.server.cli.Commands;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Where the program begins. */
public final class Main {
    private Main() {}

    /**
     * Runs one command and exits with its code.
     *
     * @param args the command and its options
     */
    public static void main(String[] args) {
        StandardError.takeBack();
        // Plugins log with the JDK's own logger, which knows nothing of ours.
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        System.exit(Commands.run(args));
    }
}
