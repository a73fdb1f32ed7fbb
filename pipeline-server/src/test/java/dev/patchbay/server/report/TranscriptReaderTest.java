package dev.patchbay.server.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranscriptReaderTest {

    @TempDir
    Path folder;

    @Test
    void readsWhatTheReportKnows() throws IOException {
        Path file = transcript("{'at_ms':4900.5,'event':'caller_text','text':'Hi','final':true,'confidence':0.9}");

        assertThat(TranscriptReader.read(file))
                .containsExactly(new TranscriptLine(
                        new CallEvent.CallerText(4900.5, "Hi", true),
                        "caller_text",
                        Map.of("text", "Hi", "final", "true", "confidence", "0.9")));
    }

    @Test
    void keepsWhatItDoesNotKnowAsItStands() throws IOException {
        Path file = transcript("{'at_ms':7,'event':'moonrise','phase':{'full':true}}");

        assertThat(TranscriptReader.read(file))
                .containsExactly(
                        new TranscriptLine(new CallEvent.Other(7), "moonrise", Map.of("phase", "{\"full\":true}")));
    }

    @Test
    void ordersByTimeAndSkipsBlankLines() throws IOException {
        Path file = transcript("{'at_ms':20,'event':'resumed'}", "  ", "{'at_ms':10,'event':'held'}");

        assertThat(TranscriptReader.read(file).stream().map(TranscriptLine::name))
                .containsExactly("held", "resumed");
    }

    @Test
    void emptyTranscriptHasNoEvents() throws IOException {
        assertThat(TranscriptReader.read(transcript())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'at_ms':1,'event':'held'                     | is not valid JSON
            {'at_ms':1,'event':'held'} trailing           | is not valid JSON
            [1, 2]                                        | expected a JSON object, found a list
            'held'                                        | expected a JSON object, found text
            {'event':'held'}                              | "at_ms" is missing; every event needs it
            {'at_ms':1}                                   | "event" is missing; every event needs it
            {'at_ms':'soon','event':'held'}               | "at_ms" is "soon", but must be a number of milliseconds from 0 up
            {'at_ms':-1,'event':'held'}                   | "at_ms" is -1, but must be a number of milliseconds from 0 up
            {'at_ms':1,'event':7}                         | "event" is 7, but must be text
            {'at_ms':1,'event':'agent_started'}           | "utterance" is missing; "agent_started" needs it
            {'at_ms':1,'event':'dtmf','digit':4}          | "digit" is 4, but must be text
            {'at_ms':1,'event':'caller_text','text':'a','final':'no'} | "final" is "no", but must be true or false
            {'at_ms':1,'event':'call_started','session':'s','call':'c','transport':'t','pipeline':'p','links':[1]} | "links" is [1], but must be a list of texts
            """)
    void malformedLineIsNamed(String line, String problem) throws IOException {
        Path file = transcript("{'at_ms':0,'event':'held'}", line);

        assertThatThrownBy(() -> TranscriptReader.read(file))
                .isInstanceOf(CallReportException.class)
                .hasMessageStartingWith(file + ":2: " + problem);
    }

    private Path transcript(String... lines) throws IOException {
        return Files.writeString(
                folder.resolve("transcript.jsonl"), String.join("\n", lines).replace('\'', '"'));
    }
}
