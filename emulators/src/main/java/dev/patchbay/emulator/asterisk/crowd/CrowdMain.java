package dev.patchbay.emulator.asterisk.crowd;

import java.io.IOException;

/**
 * A crowd of callers as a program: {@code HOST PORT CALLS CALLS_PER_SECOND WARM_UP_MILLIS MEASURED_MILLIS}.
 *
 * <p>It says where it is in lines of JSON on standard output, {@code {"event": …}}: {@code connected}, {@code measuring},
 * {@code measured}. Then it waits for a line on standard input with the calls still up, hangs up, and prints its {@code
 * report}. The end of standard input, as happens when the program that started it is no more, ends it at any time.
 */
public final class CrowdMain {
    private CrowdMain() {}

    /**
     * Runs one crowd. Exits with 1 when a caller can't connect, with 2 when an argument is wrong.
     *
     * @param args as above
     * @throws InterruptedException never
     */
    public static void main(String[] args) throws InterruptedException {
        try {
            run(CrowdSettings.parse(args));
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(2);
        } catch (IOException failed) {
            System.err.println(failed.getMessage());
            System.exit(1);
        }
    }

    private static void run(CrowdSettings settings) throws IOException, InterruptedException {
        var go = new Go(System.in);
        var crowd = new Crowd(settings);
        try (crowd) {
            crowd.connect();
            say("connected");
            crowd.warmUp();
            say("measuring");
            crowd.measure();
            say("measured");
            go.await();
        }
        System.out.println(crowd.report().json());
    }

    private static void say(String event) {
        System.out.println("{\"event\":\"" + event + "\"}");
    }
}
