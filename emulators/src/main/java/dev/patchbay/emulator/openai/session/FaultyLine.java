package dev.patchbay.emulator.openai.session;

import dev.patchbay.emulator.openai.scenario.Fault;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line on which things go wrong at the times that the scenario names. */
final class FaultyLine implements Line {
    private final Line line;
    private final List<Fault> waiting = new ArrayList<>();
    private @Nullable Desk desk;
    private @Nullable Responses responses;
    private int response;
    private int delta;
    private boolean swapNext;
    private boolean halfNext;
    private @Nullable ServerEvent held;

    FaultyLine(Line line) {
        this.line = line;
    }

    void arm(List<Fault> faults, int connection, Desk desk, Responses responses) {
        this.desk = desk;
        this.responses = responses;
        for (Fault fault : faults) {
            if (fault.connection() == null || fault.connection() == connection) {
                switch (fault.at()) {
                    case Fault.After(int ms) -> desk.agenda.at(desk.now() + ms, () -> act(fault.act()));
                    case Fault.AtDelta at -> waiting.add(fault);
                }
            }
        }
    }

    @Override
    public void send(ServerEvent event) {
        if (event instanceof ServerEvent.Audio) {
            delta++;
            actAt(response, delta);
        }
        forward(event);
        if (event.type().equals("response.created")) {
            response++;
            delta = 0;
            actAt(response, 0);
        }
    }

    private void actAt(int response, int delta) {
        var place = new Fault.AtDelta(response, delta);
        for (Fault fault : List.copyOf(waiting)) {
            if (fault.at().equals(place)) {
                waiting.remove(fault);
                act(fault.act());
            }
        }
    }

    private void forward(ServerEvent event) {
        if (halfNext) {
            halfNext = false;
            line.sendHalf(event);
            line.reset();
        } else if (swapNext) {
            swapNext = false;
            held = event;
        } else {
            line.send(event);
            if (held != null) {
                line.send(held);
                held = null;
            }
        }
    }

    private void act(Fault.Act act) {
        switch (act) {
            case Fault.Drop drop -> line.reset();
            case Fault.Close(int code, String reason) -> line.close(code, reason);
            case Fault.Stall stall -> line.stall();
            case Fault.Send(var what) -> line.send(Nonsense.of(what));
            case Fault.Reorder reorder -> swapNext = true;
            case Fault.Half half -> halfNext = true;
            case Fault.ErrorEvent(String type, String code, String message) -> {
                if (desk != null) {
                    desk.error(type, code, message, null, null);
                }
            }
            case Fault.FailResponse(String type, String code) -> {
                var current = responses;
                if (desk != null && current != null) {
                    // Later, since the response is in the middle of sending.
                    desk.agenda.at(desk.now(), () -> current.fail(type, code));
                }
            }
        }
    }

    @Override
    public void sendHalf(ServerEvent event) {
        line.sendHalf(event);
    }

    @Override
    public void close(int code, String reason) {
        line.close(code, reason);
    }

    @Override
    public void reset() {
        line.reset();
    }

    @Override
    public void stall() {
        line.stall();
    }
}
