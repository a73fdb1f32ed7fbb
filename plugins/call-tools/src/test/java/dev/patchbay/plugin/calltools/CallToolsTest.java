package dev.patchbay.plugin.calltools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.patchbay.api.config.Secret;
import dev.patchbay.api.tool.Tool;
import dev.patchbay.api.tool.ToolCall;
import dev.patchbay.api.tool.ToolFactory;
import dev.patchbay.api.tool.ToolResult;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallToolsTest {
    private final FakeControl line = new FakeControl(true);
    private final FakeControl plainLine = new FakeControl(false);
    private final Tool hangup = new CallToolsPlugin().tools().getFirst();
    private final Tool dtmf = new DtmfFactory().create("press_keys", new DtmfSettings(4, "Presses keys."));
    private final Tool transfer = new TransferFactory().create("transfer_call", offices());

    private static TransferSettings offices() {
        var destinations = new LinkedHashMap<String, Secret>();
        destinations.put("sales", new Secret("200"));
        destinations.put("night desk", new Secret("+15550100"));
        return new TransferSettings(destinations, "Transfers.");
    }

    private static ToolResult call(Tool tool, FakeControl control, String arguments) throws Exception {
        return tool.call(new ToolCall("1", tool.spec().name(), arguments), control);
    }

    @Test
    void thePluginBringsOneToolAndThreeTypes() {
        var plugin = new CallToolsPlugin();
        assertThat(plugin.tools()).extracting(tool -> tool.spec().name()).containsExactly("hangup_call");
        assertThat(plugin.toolFactories()).extracting(ToolFactory::type).containsExactly("hangup", "transfer", "dtmf");
    }

    @Test
    void wordsComeBeforeHangingUpAndTransferringButNotBeforeKeys() {
        assertThat(hangup.spec().afterSpeech()).isTrue();
        assertThat(transfer.spec().afterSpeech()).isTrue();
        assertThat(dtmf.spec().afterSpeech()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"reason\":\"caller_said_goodbye\"} | caller_said_goodbye",
                "{\"reason\":\"Jane Doe of 12 Elm Street is done\"} | other",
                "{\"reason\":7} | other",
                "{} | other",
                "[] | other",
                "bye | other"
            })
    void hangsUpForOneOfAFewReasonsWhateverTheModelWrites(String arguments, String reason) throws Exception {
        assertThat(call(hangup, line, arguments)).isInstanceOf(ToolResult.Success.class);
        assertThat(line.log).containsExactly("hang up: " + reason);
    }

    @Test
    void aModelMayChooseNamesAndSeesNoNumbers() {
        assertThat(transfer.spec().parametersSchema())
                .contains("\"enum\":[\"sales\",\"night desk\"]")
                .doesNotContain("200", "15550100");
    }

    @Test
    void transfersToANamedDestination() throws Exception {
        assertThat(call(transfer, line, "{\"destination\":\"night desk\"}"))
                .isEqualTo(new ToolResult.Success("{\"transferred_to\":\"night desk\"}"));
        assertThat(line.log).containsExactly("transfer: +15550100");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"destination\":\"+19005550100\"}", "{\"destination\":\"200\"}", "{}", "sales"})
    void transfersNowhereElse(String arguments) throws Exception {
        assertThat(call(transfer, line, arguments))
                .isEqualTo(new ToolResult.Failure(
                        "destination must be one of [sales, night desk]; there is no other to transfer to"));
        assertThat(line.log).isEmpty();
    }

    @Test
    void aLineThatCannotSaysSo() throws Exception {
        assertThat(call(transfer, plainLine, "{\"destination\":\"sales\"}"))
                .isEqualTo(new ToolResult.Failure(
                        "this phone line can't transfer calls; tell the caller so, and offer something else"));
        assertThat(call(dtmf, plainLine, "{\"digits\":\"1\"}"))
                .isEqualTo(new ToolResult.Failure("this phone line can't press keys; nothing was pressed"));
    }

    @Test
    void pressesKeys() throws Exception {
        assertThat(call(dtmf, line, "{\"digits\":\"1*#D\"}")).isEqualTo(new ToolResult.Success("{\"pressed\":4}"));
        assertThat(line.log).containsExactly("keys: 1*#D");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"digits\":\"\"}", "{\"digits\":\"12345\"}", "{\"digits\":\"1 2\"}", "{\"digits\":12}", "{}"})
    void pressesNothingElse(String arguments) throws Exception {
        assertThat(call(dtmf, line, arguments))
                .isEqualTo(
                        new ToolResult.Failure("digits must be text of 1 to 4 keys, each one of 0-9, *, #, A-D, without"
                                + " spaces; nothing was pressed"));
        assertThat(line.log).isEmpty();
    }

    @Test
    void settingsThatMakeNoSenseAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TransferSettings(Map.of(), "Transfers."))
                .withMessageStartingWith("destinations must have at least one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TransferSettings(Map.of("sales", new Secret(" ")), "Transfers."))
                .withMessage("destinations must not be blank, as \"sales\" is");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HangupSettings(" "))
                .withMessageStartingWith("description must not be blank");
    }
}
