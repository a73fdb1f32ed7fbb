package dev.patchbay.emulator.chat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client as the JDK brings it, asking for an upgrade to HTTP/2 as it does unless told otherwise. */
final class Client implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI base;
    private @Nullable String key;

    Client(ChatServer server) {
        base = server.uri();
    }

    Client withKey(String itsKey) {
        key = itsKey;
        return this;
    }

    /** A request for a stream with some messages, each as {@code role: text}. */
    static String stream(String... messages) {
        return body("\"stream\":true", messages);
    }

    static String body(String more, String... messages) {
        String list = Arrays.stream(messages)
                .map(message -> message.split(": ", 2))
                .map(pair -> JSON.createObjectNode()
                        .put("role", pair[0])
                        .put("content", pair[1])
                        .toString())
                .collect(Collectors.joining(","));
        return "{\"model\":\"m\",\"messages\":[" + list + "]" + (more.isEmpty() ? "" : "," + more) + "}";
    }

    HttpRequest post(String body) {
        var request = HttpRequest.newBuilder(URI.create(base + "/chat/completions"))
                .header("content-type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        return request.build();
    }

    HttpResponse<String> send(String body) throws IOException, InterruptedException {
        return http.send(post(body), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(base + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** The data of the events of a stream. */
    static List<String> data(String stream) {
        return stream.lines()
                .filter(line -> line.startsWith("data:"))
                .map(line -> line.substring(5).strip())
                .toList();
    }

    static List<JsonNode> chunks(String stream) {
        return data(stream).stream()
                .filter(data -> data.startsWith("{"))
                .map(Client::json)
                .toList();
    }

    static JsonNode json(String text) {
        return JSON.readTree(text);
    }

    /** The content of all chunks, joined. */
    static String text(String stream) {
        return chunks(stream).stream()
                .map(chunk -> chunk.at("/choices/0/delta/content").asString(""))
                .collect(Collectors.joining());
    }

    static List<String> finishes(String stream) {
        var reasons = new ArrayList<String>();
        for (JsonNode chunk : chunks(stream)) {
            var reason = chunk.at("/choices/0/finish_reason");
            if (reason.isString()) {
                reasons.add(reason.stringValue());
            }
        }
        return reasons;
    }

    HttpClient http() {
        return http;
    }

    @Override
    public void close() {
        http.shutdownNow();
        http.close();
    }
}
