package dev.patchbay.plugin.httptool;

import static dev.patchbay.plugin.httptool.WebService.pointingTo;
import static dev.patchbay.plugin.httptool.WebService.saying;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.api.tool.ToolCall;
import dev.patchbay.api.tool.ToolResult;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tool against a real server. */
class HttpToolTest {
    private static final String ANY = "{\"type\": \"object\"}";
    private final List<String> lookedUp = new ArrayList<>();

    private static String call(Settings settings, String arguments) {
        return call(settings, Lookup.SYSTEM, arguments);
    }

    private static String call(Settings settings, Lookup lookup, String arguments) {
        return call(settings, new CheckedLookup(lookup, settings.made().allowPrivate()), arguments);
    }

    private static String call(Settings settings, DnsResolver addresses, String arguments) {
        var tool = new HttpTool("book_table", settings.made(), addresses);
        return text(tool.call(new ToolCall("1", "book_table", arguments), new FakeControl()));
    }

    private static String text(ToolResult result) {
        return switch (result) {
            case ToolResult.Success(String json) -> json;
            case ToolResult.Failure(String message) -> "failure: " + message;
            case ToolResult.TimedOut late -> late.toString();
        };
    }

    private static Settings open(String url) {
        return Settings.of(url.replaceAll("[{}]", "")).schema(ANY);
    }

    /** Every name is at these addresses. */
    private Lookup at(String... addresses) {
        return host -> {
            lookedUp.add(host);
            var found = new ArrayList<InetAddress>();
            for (String address : addresses) {
                found.add(InetAddress.ofLiteral(address));
            }
            return found.toArray(InetAddress[]::new);
        };
    }

    @Test
    void argumentsGoIntoThePathAndTheQuery() throws IOException {
        try (var service = new WebService(saying(200, "{\"free\":3}"))) {
            var settings = Settings.of(service.url("/days/{day}?shop={id}"));
            assertThat(call(
                            settings,
                            "{\"id\":7,\"day\":\"next Fri/day ü\",\"seats\":[2,4],\"note\":\"a&b=c\",\"x\":null}"))
                    .isEqualTo("{\"free\":3}");
            assertThat(service.asked)
                    .containsExactly("GET /days/next%20Fri%2Fday%20%C3%BC?shop=7&seats=2&seats=4&note=a%26b%3Dc");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Method.class,
            names = {"POST", "PUT", "PATCH"})
    void argumentsGoIntoTheBody(Method method) throws IOException {
        try (var service = new WebService(saying(200, "true"))) {
            var settings = Settings.of(service.url("/days/{day}")).method(method);
            assertThat(call(settings, "{\"id\":7,\"day\":\"Friday\",\"name\":\"Ann\"}"))
                    .isEqualTo("true");
            assertThat(service.asked).containsExactly(method + " /days/Friday {\"id\":7,\"name\":\"Ann\"}");
        }
    }

    @Test
    void headersAreSent() throws IOException {
        try (var service = new WebService(saying(200, "1"))) {
            call(open(service.url("/")).method(Method.DELETE).header("Authorization", "Bearer key"), "{}");
            assertThat(service.asked).containsExactly("DELETE /");
            assertThat(service.authorized).containsExactly("Bearer key");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", ".", ""})
    void noArgumentLeadsToAnotherPath(String day) throws IOException {
        try (var service = new WebService(saying(200, "1"))) {
            var settings = Settings.of(service.url("/shops/{id}/days/{day}"));
            assertThat(call(settings, "{\"id\":\"7\",\"day\":\"" + day + "\"}"))
                    .startsWith("failure: ")
                    .contains("no part of a path");
            assertThat(call(settings, "{\"id\":\"../../admin?x=\",\"day\":\"1\"}"))
                    .isEqualTo("1");
            assertThat(service.asked).containsExactly("GET /shops/..%2F..%2Fadmin%3Fx%3D/days/1");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "200 | [1, 2]         | [1, 2]",
                "200 | It is \"free\". | \"It is \\\"free\\\".\"",
                "200 | {} {}          | \"{} {}\"",
                "201 | ``             | {\"status\":201}",
                "404 | no such day    | failure: HTTP 404: no such day",
                "500 | ``             | failure: HTTP 500",
                "301 | ``             | failure: HTTP 301"
            })
    void modelsAreToldWhatTheServiceSaid(int status, String body, String told) throws IOException {
        try (var service = new WebService(saying(status, body))) {
            assertThat(call(open(service.url("/")), "{}")).isEqualTo(told);
        }
    }

    @Test
    void ofALongErrorPageModelsAreToldTheBeginning() throws IOException {
        try (var service = new WebService(saying(503, "busy ".repeat(10_000)))) {
            assertThat(call(open(service.url("/")), "{}"))
                    .startsWith("failure: HTTP 503: busy busy")
                    .hasSizeLessThan(600);
        }
    }

    @Test
    void anAnswerOfJustTheLimitIsReadAndALargerOneIsNot() throws IOException {
        try (var service = new WebService(saying(200, "\"12345678\""))) {
            assertThat(call(open(service.url("/")).maxBytes(10), "{}")).isEqualTo("\"12345678\"");
            assertThat(call(open(service.url("/")).maxBytes(9), "{}"))
                    .isEqualTo("failure: the answer has more than 9 bytes, the limit: ask for less");
        }
    }

    @Test
    void anAnswerWithoutAnEndIsGivenUp() throws IOException, InterruptedException {
        var givenUp = new CountDownLatch(1);
        try (var service = new WebService(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try {
                while (true) {
                    exchange.getResponseBody().write(new byte[10_000]);
                }
            } catch (IOException closed) {
                givenUp.countDown();
            }
        })) {
            assertThat(call(open(service.url("/")), "{}")).contains("more than 65536 bytes");
            assertThat(givenUp.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aSlowServiceIsAFailure() throws IOException {
        try (var service = new WebService(exchange -> new CountDownLatch(1).await())) {
            assertThat(call(open(service.url("/")).timeout(Duration.ofMillis(200)), "{}"))
                    .isEqualTo("failure: the service gave no answer: it took longer than 200 ms");
        }
    }

    @Test
    void aToolThatIsInterruptedGivesUp() throws Exception {
        var asked = new CountDownLatch(1);
        try (var service = new WebService(exchange -> {
            asked.countDown();
            new CountDownLatch(1).await();
        })) {
            var told = new FutureTask<>(() -> call(open(service.url("/")), "{}"));
            var thread = Thread.ofVirtual().start(told);
            assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
            thread.interrupt();
            assertThat(told.get(5, TimeUnit.SECONDS)).startsWith("failure: the service gave no answer");
        }
    }

    @Test
    void aServiceThatIsNotThereIsAFailure() throws IOException {
        String url;
        try (var service = new WebService(saying(200, "1"))) {
            url = service.url("/secret-path?key=1");
        }
        assertThat(call(open(url), "{}"))
                .startsWith("failure: the service gave no answer: ")
                .doesNotContain("secret-path");
        Lookup nowhere = host -> {
            throw new UnknownHostException(host);
        };
        assertThat(call(open("http://shop.example/"), nowhere, "{}"))
                .isEqualTo("failure: the service gave no answer: its host is not known");
    }

    @Test
    void aNameAtAPrivateAddressIsRefusedWhenItIsConnectedTo() throws IOException {
        try (var service = new WebService(saying(200, "1"))) {
            var settings = open("http://shop.example:" + service.port() + "/").publicOnly();
            assertThat(call(settings, at("127.0.0.1", "10.0.0.1", "::1"), "{}"))
                    .isEqualTo("failure: the service gave no answer: shop.example is at a private address, and"
                            + " allow_private is off");
            assertThat(service.asked).isEmpty();
        }
    }

    @Test
    void aNameIsLookedUpOnceAndThatAddressIsConnectedToUnderTheName() throws IOException {
        try (var service = new WebService(saying(200, "1"))) {
            var settings = open("http://shop.example:" + service.port() + "/");
            assertThat(call(settings, at("127.0.0.1"), "{}")).isEqualTo("1");
            assertThat(lookedUp).containsExactly("shop.example");
            assertThat(service.hosts).containsExactly("shop.example:" + service.port());
        }
    }

    @Test
    void redirectsAreNotFollowedUnlessConfigured() throws IOException {
        try (var target = new WebService(saying(200, "1"));
                var service = new WebService(pointingTo(302, target.url("/there")))) {
            assertThat(call(open(service.url("/")), "{}"))
                    .isEqualTo(
                            "failure: HTTP 302: the service points to another address, which this tool does not follow");
            assertThat(target.asked).isEmpty();
            assertThat(call(open(service.url("/")).maxRedirects(1), "{}")).isEqualTo("1");
            assertThat(target.asked).containsExactly("GET /there");
        }
    }

    @Test
    void aRedirectGetsNoHeadersOfAnotherServer() throws IOException {
        try (var target = new WebService(saying(200, "1"));
                var service = new WebService(pointingTo(307, target.url("/there")))) {
            var settings = open(service.url("/"))
                    .method(Method.POST)
                    .header("Authorization", "key")
                    .maxRedirects(1);
            assertThat(call(settings, "{\"a\":1}")).isEqualTo("1");
            assertThat(service.authorized).containsExactly("key");
            assertThat(target.authorized).containsExactly("null");
            assertThat(target.asked).containsExactly("POST /there {\"a\":1}");
        }
    }

    @Test
    void aRedirectToAPrivateAddressIsRefused() throws IOException {
        try (var target = new WebService(saying(200, "secrets"));
                var service = new WebService(pointingTo(302, target.url("/")))) {
            var settings = open("http://shop.example:" + service.port() + "/")
                    .publicOnly()
                    .maxRedirects(5);
            var rule = new CheckedLookup(Lookup.SYSTEM, false);
            DnsResolver pretending = new SystemDefaultDnsResolver() {
                @Override
                public InetAddress[] resolve(String host) throws UnknownHostException {
                    boolean first = host.equals("shop.example"); // as if it were a public one
                    return first ? new InetAddress[] {InetAddress.getLoopbackAddress()} : rule.resolve(host);
                }
            };
            assertThat(call(settings, pretending, "{}"))
                    .isEqualTo("failure: the service gave no answer: 127.0.0.1 is at a private address, and"
                            + " allow_private is off");
            assertThat(service.asked).hasSize(1);
            assertThat(target.asked).isEmpty();
        }
    }

    @Test
    void aCircleOfRedirectsEnds() throws IOException {
        try (var service = new WebService(pointingTo(303, "/round"))) {
            assertThat(call(open(service.url("/")).maxRedirects(3), "{}")).startsWith("failure: HTTP 303");
            assertThat(service.asked).containsExactly("GET /", "GET /round", "GET /round", "GET /round");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "ftp://shop.example/", "http://user@shop.example/", "http:"})
    void redirectsElsewhereAreNotFollowed(String location) throws IOException {
        try (var service = new WebService(pointingTo(302, location))) {
            assertThat(call(open(service.url("/")).maxRedirects(3), "{}")).startsWith("failure: HTTP 302");
        }
    }

    @Test
    void oneCallersCookiesAreNotTheNexts() throws Exception {
        var cookies = new ArrayList<String>();
        try (var service = new WebService(exchange -> {
            cookies.add(String.valueOf(exchange.getRequestHeaders().getFirst("Cookie")));
            exchange.getResponseHeaders().set("Set-Cookie", "who=ann");
            saying(200, "1").to(exchange);
        })) {
            var tool = new HttpToolFactory()
                    .create("book_table", open(service.url("/")).made());
            for (int i = 0; i < 2; i++) {
                assertThat(text(tool.call(new ToolCall("1", "book_table", "{}"), new FakeControl())))
                        .isEqualTo("1");
            }
            assertThat(cookies).containsExactly("null", "null");
        }
    }
}
