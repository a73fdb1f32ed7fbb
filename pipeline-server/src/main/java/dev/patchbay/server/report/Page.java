package dev.patchbay.server.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/** The whole page, from its parts. */
final class Page {

    private Page() {}

    static Html of(Call call) {
        Figures figures = Figures.of(call);
        String script = Template.read("report.js");
        return Template.fill(
                "report.html",
                Map.ofEntries(
                        Map.entry("title", HeadlinePart.title(call)),
                        Map.entry("css", Html.trusted(Template.read("report.css"))),
                        Map.entry("script", Html.trusted(script)),
                        Map.entry("scripthash", Html.trusted(hash(script))),
                        Map.entry("headline", HeadlinePart.of(call)),
                        Map.entry("figures", FiguresPart.of(figures, call.lengthMs())),
                        Map.entry("timeline", TimelinePart.of(call)),
                        Map.entry("audio", audio(call.recording())),
                        Map.entry("conversation", ConversationPart.of(call)),
                        Map.entry("latencies", LatenciesPart.of(call)),
                        Map.entry("links", LinksPart.of(call)),
                        Map.entry("events", EventsPart.of(call.transcript()))));
    }

    private static Html audio(Recording recording) {
        return Html.trusted("data:audio/wav;base64," + Base64.getEncoder().encodeToString(recording.wav()));
    }

    /** Names our script in the page's security policy, so that a browser runs no other. */
    private static String hash(String script) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
