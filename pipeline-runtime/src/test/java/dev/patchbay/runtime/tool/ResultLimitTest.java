package dev.patchbay.runtime.tool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.api.tool.ToolResult;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultLimitTest {
    private static final ResultLimit TEN = new ResultLimit(10);

    private static String told(ToolResult result) {
        return TEN.fault("look_up", result).map(ToolResult.Failure::message).orElse("as it is");
    }

    @Test
    void aResultOfJustTheLimitIsTold() {
        assertThat(told(new ToolResult.Success("\"12345678\""))).isEqualTo("as it is");
        assertThat(told(new ToolResult.Failure("0123456789"))).isEqualTo("as it is");
        assertThat(told(new ToolResult.TimedOut(Duration.ofSeconds(1)))).isEqualTo("as it is");
    }

    @Test
    void bytesCountAndNotLetters() {
        assertThat(told(new ToolResult.Success("\"ü€üü\"")))
                .isEqualTo("the result of look_up has 11 bytes, the limit is 10: " + "ask for less");
    }

    @Test
    void aFailureMayBeTooLongToo() {
        assertThat(told(new ToolResult.Failure("01234567890")))
                .isEqualTo("the result of look_up has 11 bytes, the limit is 10: ask for less");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[1, 2]", "null", "1", "\"x\"", " {\"a\":1} "})
    void anyJsonValueIsAResult(String json) {
        assertThat(told(new ToolResult.Success(json))).isEqualTo("as it is");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "it works", "{", "{a:1}", "{} {}", "[1,]", "'x'", "NaN"})
    void whatIsNoJsonIsAFaultOfTheTool(String json) {
        assertThat(told(new ToolResult.Success(json))).startsWith("the result of look_up is no JSON value");
    }
}
