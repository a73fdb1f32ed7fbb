package com.example.echo;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;

/**
 * What the echo notes of a turn; it stands in the transcript as the agent's text.
 *
 * @param turn 1 for the first of the call
 * @param heardMs how much of it will be said back, in milliseconds
 */
record TurnSummary(int turn, @JsonProperty("heard_ms") long heardMs) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** {@return such as <code>{"turn":1,"heard_ms":1840}</code>} */
    String toJson() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException("two numbers could not be written as JSON", impossible);
        }
    }
}
