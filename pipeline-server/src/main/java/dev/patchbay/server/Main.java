package dev.patchbay.server;

import dev.patchbay.server.cli.Commands;

/** Where the program begins. */
public final class Main {
    private Main() {}

    /**
     * Runs one command and exits with its code.
     *
     * @param args the command and its options
     */
    public static void main(String[] args) {
        System.exit(Commands.run(args));
    }
}
