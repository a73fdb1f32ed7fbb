package dev.patchbay.plugin.httptool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpSettingsTest {
    private static final Settings PLAIN = Settings.of("https://shop.example/{id}");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "shop.example",
                "ftp://shop.example/",
                "file:///etc/passwd",
                "https://{id}.shop.example/",
                "https://shop.example:{id}/",
                "https://me:secret@shop.example/",
                "https://shop.example/#top",
                "https://shop.example/a b",
                "https://shop.example/{id",
                "https://shop.example/{a b}",
                "https://"
            })
    void anUrlIsAWebAddressWithArgumentsAfterTheHost(String url) {
        assertThatIllegalArgumentException().isThrownBy(() -> Settings.of(url)).withMessageStartingWith("url ");
    }

    @ParameterizedTest
    @CsvSource({
        "https://shop.example, https://shop.example/",
        "http://shop.example:81/a/{id}, http://shop.example:81/a/x",
        "https://shop.example?day={day}, https://shop.example/?day=x",
        "https://[2606:4700::1]/{id}, https://[2606:4700::1]/x"
    })
    void argumentsAreFilledIn(String url, String filled) throws BadArgument {
        assertThat(UrlTemplate.parse(url).fill(name -> "x")).isEqualTo(filled);
    }

    @ParameterizedTest
    @CsvSource({"Host, x, set by the connection", "X Y, x, no name of a header", "X-Key, 'a\nb', a line break"})
    void headersThatWouldBreakTheRequestAreRefusedWithoutTheirValues(String name, String value, String part) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PLAIN.header(name, value))
                .withMessageContaining(part)
                .withMessageNotContaining("a\nb");
    }

    @Test
    void theTimeoutHasARange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PLAIN.timeout(Duration.ofMillis(99)))
                .withMessage("timeout must be 100ms to 5m: 99ms");
        assertThatIllegalArgumentException().isThrownBy(() -> PLAIN.timeout(Duration.ofSeconds(301)));
    }

    @Test
    void choicesAreTexts() {
        assertThat(Settings.text("a", "b").choices()).containsExactly("a", "b");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Parameter(Parameter.Type.INTEGER, "", true, List.of("1")))
                .withMessage("choices go with the type string alone");
    }

    @Test
    void whatIsSecretDoesNotShow() {
        assertThat(PLAIN.header("Authorization", "hunter2").made().toString()).doesNotContain("hunter2");
    }

    @Test
    void theModelIsToldOfTheTool() {
        var factory = new HttpToolPlugin().toolFactories().getFirst();
        assertThat(factory.type()).isEqualTo("http");
        var spec = new HttpToolFactory().create("find_shop", PLAIN.made()).spec();
        assertThat(spec.name()).isEqualTo("find_shop");
        assertThat(spec.description()).isEqualTo("Does it.");
        assertThat(spec.timeLimit()).isEqualTo(Duration.ofSeconds(10));
        assertThat(spec.afterSpeech()).isFalse();
        assertThat(spec.parametersSchema()).contains("\"required\":[\"id\",\"day\"]");
    }
}
