package dev.patchbay.testkit;

import dev.patchbay.api.transport.Call;
import dev.patchbay.api.transport.Transport;
import java.util.ArrayList;
import java.util.List;

/** Takes every call of a transport under test, and reads it to its end. Any thread. */
final class Switchboard implements Transport.CallHandler {
    private final List<Answered> answered = new ArrayList<>();
    private final List<String> refusals = new ArrayList<>();

    @Override
    public void handle(Call call) {
        var one = new Answered(call);
        synchronized (this) {
            answered.add(one);
        }
        try (call) {
            one.read();
        }
    }

    @Override
    public synchronized void refused(String reason, String detail) {
        refusals.add(reason);
    }

    synchronized List<Answered> answered() {
        return List.copyOf(answered);
    }

    synchronized List<String> refusals() {
        return List.copyOf(refusals);
    }
}
