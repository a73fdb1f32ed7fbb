package dev.patchbay.server.demo;

import dev.patchbay.emulator.asterisk.CallerScript;
import java.util.Map;

/** What a demo shows: a caller, an agent, and the services that the agent needs, which run until the scene is closed. */
interface Scene extends AutoCloseable {
    /** {@return who talks, for the headline} */
    String title();

    /** {@return the name of the configuration, beside this class} */
    String configuration();

    /** {@return what the variables in the configuration stand for} */
    Map<String, String> variables();

    /** {@return what the caller does} */
    CallerScript script();

    @Override
    void close();
}
