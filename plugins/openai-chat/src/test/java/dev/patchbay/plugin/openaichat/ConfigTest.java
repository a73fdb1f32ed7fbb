package dev.patchbay.plugin.openaichat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.api.config.Secret;
import dev.patchbay.plugin.openaichat.OpenAiChatConfig.Auth;
import dev.patchbay.plugin.openaichat.OpenAiChatConfig.InstructionsRole;
import dev.patchbay.plugin.openaichat.OpenAiChatConfig.MaxTokensField;
import dev.patchbay.plugin.openaichat.RequestBody.ToolUse;
import dev.patchbay.plugin.openaichat.history.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings, and what becomes of them in a request. */
final class ConfigTest {
    private final Configs config = new Configs();

    private String body() {
        return new RequestBody(config.build(), List.of())
                .of(List.of(new Message.Caller("hello")), ToolUse.AS_CONFIGURED, config.usage);
    }

    @Test
    void onlyWhatIsConfiguredIsSent() {
        config.usage = false;
        assertThat(body())
                .isEqualTo("{\"model\":\"gpt-test\",\"messages\":[{\"role\":\"system\",\"content\":\"Be brief.\"},"
                        + "{\"role\":\"user\",\"content\":\"hello\"}],\"stream\":true}");
    }

    @Test
    void whatIsConfiguredIsSentUnderItsName() {
        config.role = InstructionsRole.DEVELOPER;
        config.temperature = Optional.of(0.5);
        config.maxTokens = Optional.of(200);
        config.effort = Optional.of("low");
        assertThat(body())
                .contains("\"role\":\"developer\"")
                .contains("\"stream_options\":{\"include_usage\":true}")
                .contains("\"temperature\":0.5")
                .contains("\"max_completion_tokens\":200")
                .contains("\"reasoning_effort\":\"low\"");
        config.maxTokensField = MaxTokensField.MAX_TOKENS;
        assertThat(body()).contains("\"max_tokens\":200").doesNotContain("max_completion_tokens");
    }

    @Test
    void extraFieldsAreJsonOrElseTexts() {
        config.extra = Map.of("top_k", "40", "kwargs", "{\"think\":false}", "tier", "fast", "note", "1 of 2");
        assertThat(body())
                .contains("\"top_k\":40")
                .contains("\"kwargs\":{\"think\":false}")
                .contains("\"tier\":\"fast\"")
                .contains("\"note\":\"1 of 2\"");
    }

    @Test
    void blankInstructionsAreLeftOut() {
        config.instructions = " ";
        assertThat(body()).doesNotContain("system");
    }

    @ParameterizedTest
    @CsvSource({
        "https://api.openai.com/v1, https://api.openai.com/v1/chat/completions",
        "http://localhost:11434/v1/, http://localhost:11434/v1/chat/completions",
        "https://x.openai.azure.com/openai/deployments/d?api-version=1,"
                + "https://x.openai.azure.com/openai/deployments/d/chat/completions?api-version=1",
        "HTTPS://host/v1/chat/completions, https://host/v1/chat/completions"
    })
    void thePathIsCompleted(String base, String whole) {
        config.baseUrl = base;
        assertThat(Endpoint.of(config.build()).uri()).hasToString(whole);
    }

    @Test
    void theKeyIsShownInOneOfTwoWaysOrNotAtAll() {
        assertThat(Endpoint.of(config.build()).headers()).containsEntry("Authorization", "Bearer sk-test");
        config.auth = Auth.API_KEY;
        config.headers = Map.of("OpenAI-Project", new Secret("p1"));
        assertThat(Endpoint.of(config.build()).headers())
                .isEqualTo(Map.of("api-key", "sk-test", "OpenAI-Project", "p1"));
        config.key = Optional.of("");
        config.headers = Map.of();
        assertThat(Endpoint.of(config.build()).headers()).isEmpty();
    }

    @Test
    void anAddressIsPrintedWithoutWhatMayBeSecret() {
        config.baseUrl = "https://user:pass@host:8443/v1?key=secret";
        assertThat(Endpoint.of(config.build())).hasToString("https://host:8443/v1/chat/completions");
        assertThat(config.build().toString()).doesNotContain("sk-test");
    }

    private void refused(Consumer<Configs> change, String message) {
        change.accept(config);
        assertThatThrownBy(config::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void whatCanNeverWorkIsRefused() {
        refused(
                broken -> broken.extra = Map.of("messages", "[]"),
                "extra: messages is what the plugin itself sends; remove it");
        config.extra = Map.of();
        refused(
                broken -> broken.headers = Map.of("X", new Secret("a\nb")),
                "the value of X has characters that no header can have, such as a line break; remove them");
        refused(
                broken -> broken.headers = Map.of("Host", new Secret("a")),
                "headers: Host is set by the connection itself; remove it");
        config.headers = Map.of();
        refused(
                broken -> broken.baseUrl = "wss://host/v1",
                "base_url must be http or https and name a host, such as https://api.openai.com/v1: wss://host/v1");
        config.baseUrl = "http://host";
        config.greeting = "Hello";
        refused(broken -> broken.greet = true, "greet asks the model for a greeting; remove it, or greeting");
        config.greet = false;
        refused(broken -> broken.model = " ", "model must not be blank: name one that the server has");
    }
}
