package dev.patchbay.plugin.openaichat;

import dev.patchbay.api.stage.StageContext;
import dev.patchbay.api.tool.ToolCall;
import dev.patchbay.api.tool.ToolResult;
import dev.patchbay.api.tool.ToolSpec;
import dev.patchbay.plugin.openaichat.Outcome.Given;
import dev.patchbay.plugin.openaichat.history.Message.Call;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Runs the functions that the model calls, and says what came of them in the model's own terms. The session's turn. */
final class Functions {
    private static final int LONGEST_NAME = 64;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /**
     * What the model is told.
     *
     * @param text of it
     * @param speak whether it should say something about it
     */
    record Output(String text, boolean speak) {}

    private final StageContext session;
    private final List<ToolSpec> offered;

    Functions(StageContext session, List<ToolSpec> offered) {
        this.session = session;
        this.offered = offered;
    }

    static List<Call> calls(Given given) {
        return given.calls().stream()
                .map(made -> new Call(made.id(), made.name(), made.arguments()))
                .toList();
    }

    /** The call as it may stand in a conversation: a server refuses all of it for a name or arguments that are none. */
    static Call tellable(Call call) {
        var name = call.name().replaceAll("[^A-Za-z0-9_-]", "_");
        return new Call(
                call.id(),
                name.substring(0, Math.min(LONGEST_NAME, name.length())),
                isObject(call.arguments()) ? call.arguments() : "{}");
    }

    boolean waitsForSpeech(String name) {
        return offered.stream().anyMatch(tool -> tool.name().equals(name) && tool.afterSpeech());
    }

    /** Whether the arguments are what they must be; only then may they stand in a conversation. */
    static boolean isObject(String arguments) {
        try {
            return MAPPER.readTree(arguments).isObject();
        } catch (JacksonException broken) {
            return false;
        }
    }

    /** The output comes in the session's turn, later. */
    void run(Call call, Consumer<Output> then) {
        // It never fails, so nothing is lost with the future.
        var _ = result(call).thenAccept(result -> session.execute(() -> then.accept(output(call, result))));
    }

    private CompletableFuture<ToolResult> result(Call call) {
        if (offered.stream().noneMatch(tool -> tool.name().equals(call.name()))) {
            var names = offered.stream().map(ToolSpec::name).toList();
            return failed("there is no tool " + call.name() + "; there are " + names);
        }
        return session.call(new ToolCall(call.id(), call.name(), call.arguments()));
    }

    private static CompletableFuture<ToolResult> failed(String message) {
        return CompletableFuture.completedFuture(new ToolResult.Failure(message));
    }

    static Output badArguments(Call call) {
        return new Output(error("the arguments of " + call.name() + " were no JSON object; call it again"), true);
    }

    static String tooLate(Call call) {
        return error("the caller spoke, so " + call.name() + " was not carried out");
    }

    private Output output(Call call, ToolResult result) {
        return switch (result) {
            case ToolResult.Success(String json) -> new Output(json, !waitsForSpeech(call.name()));
            case ToolResult.Failure(String message) -> new Output(error(message), true);
            case ToolResult.TimedOut(var after) ->
                new Output(error(call.name() + " took longer than " + after.toMillis() + " ms and was stopped"), true);
        };
    }

    private static String error(String message) {
        return JsonNodeFactory.instance.objectNode().put("error", message).toString();
    }
}
