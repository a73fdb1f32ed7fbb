package dev.patchbay.emulator.chat.answer;

import dev.patchbay.emulator.chat.request.ChatRequest;
import dev.patchbay.emulator.chat.request.Refusal;
import dev.patchbay.emulator.chat.request.RequestReader;
import dev.patchbay.emulator.chat.scenario.Fault;
import dev.patchbay.emulator.chat.scenario.Scenario;
import dev.patchbay.emulator.chat.scenario.Trouble;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Makes answers by a scenario. It remembers nothing: what is answered follows from the request alone, and its number.
 *
 * <p><b>Threads.</b> Any.
 */
public final class ChatService {
    private static final String JSON = "application/json";
    private static final List<String> USUAL_MODELS = List.of("gpt-4.1-mini", "gpt-4o-mini");

    private final Scenario scenario;
    private final Script script;
    private final RequestReader reader;

    /**
     * A service.
     *
     * @param scenario what it does
     */
    public ChatService(Scenario scenario) {
        this.scenario = scenario;
        script = new Script(scenario);
        reader = new RequestReader(scenario.models(), scenario.unsupported());
    }

    /**
     * Looks at the key of a request.
     *
     * @param authorization the value of that header; null for none
     * @return the refusal, if it is refused
     */
    public Optional<Answer> keyRefused(@Nullable String authorization) {
        if (scenario.key() == null || ("Bearer " + scenario.key()).equals(authorization)) {
            return Optional.empty();
        }
        return Optional.of(
                authorization == null
                        ? refused(401, null, "You didn't provide an API key.", null)
                        : refused(401, "invalid_api_key", "Incorrect API key provided.", null));
    }

    /**
     * Looks whether the scenario refuses a request, whatever it says.
     *
     * @param number of the request, from 1
     * @return the refusal, if it is refused
     */
    public Optional<Answer> scriptedRefusal(int number) {
        return scenario.faults().stream()
                .filter(fault -> fault.strikes(number) && fault.act() instanceof Fault.Status)
                .findFirst()
                .map(fault -> refused((Fault.Status) fault.act()));
    }

    /**
     * Reads a request.
     *
     * @param body JSON text
     * @return the request
     * @throws Refusal in the service's words
     */
    public ChatRequest read(String body) throws Refusal {
        return reader.read(body);
    }

    /**
     * Answers a request.
     *
     * @param number of the request, from 1
     * @param request what is asked for
     * @param epochSecond the time of day
     * @return the answer
     */
    public Answer answer(int number, ChatRequest request, long epochSecond) {
        var faults = scenario.faults().stream()
                .filter(fault -> fault.strikes(number))
                .toList();
        var dialect = scenario.dialect();
        var draft = Draft.of(script.next(Standing.of(request)), request, scenario.pace(), dialect);
        for (Fault fault : faults) {
            if (fault.act() instanceof Fault.CutShort(var reason) && fault.token() != null) {
                draft = draft.cutAfter(fault.token(), reason);
            }
        }
        var usage = new Usage(Tokens.of(request), draft.tokens(), draft.thoughts());
        var chunks = new Chunks(Ids.next("chatcmpl-", 29), epochSecond, request.model(), dialect, request.usage());
        var steps = request.stream()
                ? Streamed.steps(draft, usage, chunks, dialect)
                : Whole.steps(draft, usage, request.model(), epochSecond, dialect);
        return new Answer(Mishaps.into(steps, faults, chunks, request.stream()), dialect);
    }

    /**
     * Refuses a request.
     *
     * @param refusal why
     * @return the answer
     */
    public Answer answer(Refusal refusal) {
        return error(refusal.status(), Errors.body(refusal), null);
    }

    /** {@return the list of models} */
    public Answer models() {
        var body = JsonNodeFactory.instance.objectNode().put("object", "list");
        var data = body.putArray("data");
        for (String model : scenario.models().isEmpty() ? USUAL_MODELS : scenario.models()) {
            data.addObject()
                    .put("id", model)
                    .put("object", "model")
                    .put("created", 1_700_000_000)
                    .put("owned_by", "emulator");
        }
        return new Answer(
                List.of(new Step.Head(200, Headers.of(JSON, 0)), new Step.Text(body.toString(), 0), new Step.End()),
                scenario.dialect());
    }

    /**
     * Refuses an address.
     *
     * @param method such as {@code GET}
     * @param path of the address
     * @return the answer
     */
    public Answer nothingAt(String method, String path) {
        return refused(
                404,
                null,
                "Invalid URL (" + method + " " + path
                        + "); the emulator serves POST to paths that end in /chat/completions, and GET to /models",
                null);
    }

    private Answer refused(Fault.Status refusal) {
        var error = refusal.error() == null ? Trouble.of(refusal.status()) : refusal.error();
        return error(refusal.status(), Errors.body(error), refusal.retryAfterSeconds());
    }

    private Answer refused(int status, @Nullable String code, String message, @Nullable String param) {
        return error(status, Errors.body(message, "invalid_request_error", param, code), null);
    }

    private Answer error(int status, String body, @Nullable Integer retryAfter) {
        var headers = Headers.retryAfter(Headers.of(JSON, 0), retryAfter);
        return new Answer(
                List.of(new Step.Head(status, headers), new Step.Text(body, 0), new Step.End()), scenario.dialect());
    }
}
