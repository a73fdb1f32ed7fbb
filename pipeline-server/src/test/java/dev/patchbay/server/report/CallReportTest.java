package dev.patchbay.server.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallReportTest {

    @TempDir
    Path folder;

    @Test
    void pageTellsTheCall() throws IOException {
        assertThat(greeting().page(folder))
                .contains("<title>Call of 4.0 s over audiosocket, answered by local</title>")
                .contains("agent hung up")
                .contains("Hello, this is Patchbay.")
                .contains("<b>590 ms</b>")
                .contains("byte order, resample; +5.0 ms");
    }

    @Test
    void pageNeedsNothingButItself() throws IOException {
        String page = greeting().page(folder);

        assertThat(page)
                .contains("src=\"data:audio/wav;base64,"
                        + Base64.getEncoder().encodeToString(Files.readAllBytes(folder.resolve("call.wav"))) + "\"")
                .doesNotContain("{{")
                .doesNotContain("http:", "https:", "@import", "url(")
                .doesNotContainPattern("<(link|script|img|audio|iframe)[^>]+(href|src)=\"(?!data:)");
    }

    @Test
    void sameFilesGiveTheSamePageInEveryLocale() throws IOException {
        SampleCall call = greeting();
        String page = call.page(folder);
        Locale home = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(call.page(folder)).isEqualTo(page);
        } finally {
            Locale.setDefault(home);
        }
    }

    @Test
    void wordsOfOthersAreNeverMarkup() throws IOException {
        String attack = "\\\"><script>alert(1)</script><img src=x onerror=alert(2)>";
        String page = SampleCall.ofSeconds(5)
                .line(("{'at_ms':0,'event':'call_started','session':'X','call':'X','transport':'X','pipeline':'X',"
                                + "'links':['X','a -> b: X -> X (X)']}")
                        .replace("X", attack))
                .line("{'at_ms':1,'event':'agent_started','utterance':'X'}".replace("X", attack))
                .line("{'at_ms':1,'event':'agent_text','utterance':'X','text':'X'}".replace("X", attack))
                .at(2, "caller_started")
                .line("{'at_ms':3,'event':'caller_text','text':'X','final':true}".replace("X", attack))
                .line("{'at_ms':4,'event':'dtmf','digit':'X'}".replace("X", attack))
                .line("{'at_ms':5,'event':'tool_call','name':'X'}".replace("X", attack))
                .line("{'at_ms':6,'event':'degraded','text':'X'}".replace("X", attack))
                .line("{'at_ms':7,'event':'X','X':{'X':'X'}}".replace("X", attack))
                .line("{'at_ms':8,'event':'call_ended','reason':'X'}".replace("X", attack))
                .page(folder);

        assertThat(page).contains("&quot;&gt;&lt;script&gt;alert(1)").doesNotContain("<script>alert", "<img");
        assertThat(page.split("</script>", -1))
                .as("our own script and no other")
                .hasSize(2);
    }

    @Test
    void slotsInTheWordsOfOthersStayEmpty() throws IOException {
        assertThat(SampleCall.ofSeconds(1)
                        .line("{'at_ms':1,'event':'caller_text','text':'{{script}} $1 {}','final':true}")
                        .page(folder))
                .contains("<p dir=\"auto\">{{script}} $1 {}</p>");
    }

    @Test
    void halfACharacterDoesNotStopTheReport() throws IOException {
        assertThat(SampleCall.ofSeconds(1)
                        .line("{'at_ms':1,'event':'caller_text','text':'cut \\ud83d','final':true}")
                        .page(folder))
                .contains("<p dir=\"auto\">cut ?</p>");
    }

    @Test
    void unknownEventsAreListedPlainly() throws IOException {
        assertThat(SampleCall.ofSeconds(1)
                        .line("{'at_ms':500,'event':'moonrise','phase':'full'}")
                        .page(folder))
                .contains("All 1 events", "<code>moonrise</code>", "<i>phase</i> <bdi>full</bdi>");
    }

    @Test
    void emptyTranscriptStillShowsTheRecording() throws IOException {
        assertThat(SampleCall.ofSeconds(3).agentSounds(0, 1000).page(folder))
                .contains("<h1>A call of 3.0 s</h1>", "no end in the transcript", "The transcript holds no words.")
                .contains("id=\"agent-wave\"");
    }

    @Test
    void recordingWithoutASampleStillMakesAPage() throws IOException {
        assertThat(SampleCall.ofSeconds(0).page(folder))
                .contains("<h1>A call of 0.0 s</h1>")
                .doesNotContain("NaN");
    }

    @Test
    void axisReachesToTheLastEventWhenTheRecordingIsShorter() throws IOException {
        assertThat(greeting().at(8000, "held").page(folder)).contains("data-length=\"8000.0\"");
    }

    private static SampleCall greeting() {
        return SampleCall.ofSeconds(4)
                .callerSounds(100, 1000)
                .agentSounds(1590, 3000)
                .line("{'at_ms':0,'event':'call_started','session':'s-1','call':'6f1c','transport':'audiosocket',"
                        + "'pipeline':'local','links':['local -> caller: pcm16be 16000 Hz mono -> pcm16 8000 Hz mono"
                        + " (byte order, resample; +5.0 ms)']}")
                .at(100, "caller_started")
                .at(1000, "caller_stopped")
                .at(1500, "turn_ended")
                .line("{'at_ms':1550,'event':'agent_text','utterance':'a','text':'Hello, this is Patchbay.'}")
                .at(1590, "agent_started", "a")
                .at(3000, "agent_stopped", "a")
                .line("{'at_ms':3900,'event':'call_ended','reason':'agent hung up'}");
    }
}
