package dev.patchbay.emulator.deepgram.agent;

import dev.patchbay.emulator.deepgram.scenario.Part;
import dev.patchbay.emulator.deepgram.scenario.Reply;
import dev.patchbay.emulator.time.Agenda;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Who speaks when: the user's turns, and the agent's answers to them. */
final class Dialogue implements Ear.Turns {
    private static final int MOST_QUEUED = 100;

    private final Answer.Cast cast;
    private final Memory memory;
    private final @Nullable Ear ear;
    private final Deque<String> queued = new ArrayDeque<>();
    private boolean userSpeaks;
    private String transcript = "";
    private @Nullable Reply turnsReply;
    private @Nullable Answer answer;
    private Agenda.@Nullable Entry cancelling;
    private boolean cancels;

    Dialogue(Answer.Cast cast, Memory memory) {
        this.cast = cast;
        this.memory = memory;
        var input = cast.settings().input;
        ear = input == null ? null : new Ear(input, cast.scenario().listening(), this);
    }

    void hear(byte[] audio) {
        if (ear != null) {
            ear.hear(audio);
        }
    }

    void greet() {
        if (!cast.settings().greeting.isEmpty()) {
            recite(cast.settings().greeting);
        }
    }

    @Override
    public void voice() {
        userSpeaks = true;
        cast.desk().send("UserStartedSpeaking");
        interrupt();
    }

    @Override
    public void pause() {
        var reply = turnsReply;
        if (reply == null) {
            transcript = cast.script().userSpoke();
            reply = cast.script().next(cast.settings().prompt());
            cancels = reply.cancelMs() != null && callsAtOnce(reply);
        }
        turnsReply = reply;
        answer(false).start(reply);
        if (cancels && reply.cancelMs() != null) {
            int thinking = reply.waitMs() == null ? cast.scenario().pace().thinkingMs() : reply.waitMs();
            cancelling = cast.desk().in((long) thinking + reply.cancelMs(), this::userGoesOn);
        }
    }

    private boolean callsAtOnce(Reply reply) {
        if (reply.parts().isEmpty() || !(reply.parts().getFirst() instanceof Part.Call call)) {
            return false;
        }
        var function = cast.settings().functions().get(call.name());
        return function == null ? !call.ifOffered() : !function.deferred();
    }

    /** So the scenario has it. */
    private void userGoesOn() {
        cancels = false;
        cancelling = null;
        voice();
        if (ear != null) {
            ear.takeForSpeaking();
        }
    }

    @Override
    public boolean mayEnd() {
        return !cancels;
    }

    @Override
    public void ended() {
        userSpeaks = false;
        cancels = false;
        turnsReply = null;
        memory.said(true, transcript);
        if (answer != null) {
            answer.confirm();
        }
    }

    void forceEnd() {
        if (ear != null) {
            ear.forceEnd();
        }
    }

    /** What the client says for the user. */
    void userWrote(String text) {
        interrupt();
        cast.script().userWrote(text);
        memory.said(true, text);
        answer(true).start(cast.script().next(cast.settings().prompt()));
    }

    /** What the client has the agent say. */
    void inject(String text, String behavior) {
        boolean agentSpeaks = answer != null;
        boolean refused = switch (behavior) {
            case "queue" -> userSpeaks || queued.size() == MOST_QUEUED;
            case "interrupt" -> false;
            default -> userSpeaks || agentSpeaks;
        };
        if (refused) {
            var refusal = Desk.message("InjectionRefused");
            cast.desk()
                    .send(
                            cast.scenario().habits().bareRefusals()
                                    ? refusal
                                    : refusal.put(
                                            "message",
                                            "Failed to inject message, because the " + (userSpeaks ? "user" : "agent")
                                                    + " is speaking."));
        } else if (behavior.equals("queue") && agentSpeaks) {
            queued.add(text);
        } else {
            interrupt();
            recite(text);
        }
    }

    private void recite(String text) {
        answer(true).recite(text);
    }

    private Answer answer(boolean confirmed) {
        var begun = new Answer(cast, confirmed, this::answered);
        answer = begun;
        return begun;
    }

    private void answered() {
        answer = null;
        if (!queued.isEmpty()) {
            recite(queued.remove());
        }
    }

    private void interrupt() {
        if (cancelling != null) {
            cancelling.crossOut();
            cancelling = null;
        }
        if (answer != null) {
            var dropped = answer;
            answer = null;
            queued.clear();
            dropped.drop();
        }
    }
}
