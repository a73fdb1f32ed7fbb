package dev.patchbay.runtime.config;

import static dev.patchbay.runtime.config.FakePlugins.load;
import static dev.patchbay.runtime.config.FakePlugins.problems;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class YamlReaderTest {

    @Test
    void textThatIsNoYamlIsTheOnlyProblem() {
        assertThat(problems("turn: [1, 2\nplayout: 3\n"))
                .containsExactly("patchbay.yml:2:8: not valid YAML: expected ',' or ']', but got :");
        assertThat(load("turn: [1, 2\n").config()).isEqualTo(load("").config());
    }

    @Test
    void tabsAreNamed() {
        assertThat(problems("turn:\n\tsilence_duration_ms: 1\n"))
                .containsExactly("patchbay.yml:2:1: not valid YAML: a tab; indent with spaces");
    }

    @Test
    void aSecondColonIsExplained() {
        assertThat(problems("default_provider: a: b\n"))
                .containsExactly(
                        "patchbay.yml:1:20: not valid YAML: a second \":\" in one value; check the indentation, or "
                                + "put text in quotes");
    }

    @Test
    void variablesInsideBracesNeedQuotes() {
        assertThat(problems("recording: {directory: ${DIRECTORY}}\n"))
                .containsExactly("patchbay.yml:1:25: not valid YAML: inside { } and [ ] put quotes around ${…}");
    }

    @Test
    void charactersThatNeedQuotesAreNamed() {
        for (var text : new String[] {"@home", "`x`", "%x"}) {
            assertThat(problems("default_provider: " + text))
                    .containsExactly("patchbay.yml:1:19: not valid YAML: text that begins with @, ` or % needs quotes");
        }
    }

    @Test
    void controlCharactersAreNamed() {
        assertThat(problems("turn:\n  a: \u0007"))
                .containsExactly("patchbay.yml:2:6: not valid YAML: the control character U+0007; remove it");
    }

    @Test
    void openQuotesAreFound() {
        assertThat(problems("default_provider: \"local\nturn:\n"))
                .containsExactly("patchbay.yml:3:1: not valid YAML: found unexpected end of stream");
    }

    @Test
    void keysAreText() {
        assertThat(problems("? [a]\n: b\n"))
                .containsExactly("patchbay.yml:1:3: not valid YAML: a key must be plain text");
    }

    @Test
    void anchorsAliasesAndTagsAreRefused() {
        assertThat(problems("turn: &t {silence_duration_ms: 1}\nplayout: *t\nlimits: !x {max_calls: !!int 3}\n"))
                .containsExactly(
                        "patchbay.yml:1:7: turn: anchors (&) are not supported; remove it, or put text in quotes",
                        "patchbay.yml:2:10: playout: aliases (*) are not supported; repeat the value, or put text in "
                                + "quotes",
                        "patchbay.yml:3:9: limits: tags (!) are not supported; remove it, or put text in quotes",
                        "patchbay.yml:3:24: limits.max_calls: tags (!) are not supported; remove it, or put text in "
                                + "quotes");
    }

    @Test
    void anchorsOfTextAndOfKeysAreRefusedToo() {
        assertThat(problems("&k default_provider: local\nrecording: {directory: &password x}\n"))
                .containsExactly(
                        "patchbay.yml:1:1: default_provider: anchors (&) are not supported; remove it, or put text in quotes",
                        "patchbay.yml:2:24: recording.directory: anchors (&) are not supported; remove it, or put text in "
                                + "quotes");
        assertThat(problems("recording: {directory: \"&x\"}")).isEmpty();
    }

    @Test
    void undeclaredTagDoesNotShowWhatMayBeAPassword() {
        assertThat(problems("default_provider: !pass!word"))
                .containsExactly("patchbay.yml:1:19: not valid YAML: tags (!) are not supported; put text in quotes");
    }

    @Test
    void oneDocumentOnly() {
        assertThat(problems("turn:\n---\nplayout:\n"))
                .containsExactly("patchbay.yml:3:1: a second document begins; the configuration is a single one");
    }

    @Test
    void endlessNestingIsRefused() {
        assertThat(problems("[".repeat(100_000)))
                .containsExactly("patchbay.yml:1:501: not valid YAML: nested too deeply or too long to read");
    }

    @Test
    void textKeepsItsLooks() {
        assertThat(directory("007")).isEqualTo("007");
        assertThat(directory("1_000")).isEqualTo("1_000");
        assertThat(directory("true")).isEqualTo("true");
        assertThat(directory("no")).isEqualTo("no");
        assertThat(directory("1.10")).isEqualTo("1.10");
        assertThat(directory("\"null\"")).isEqualTo("null");
        assertThat(directory("'a # b'")).isEqualTo("a # b");
        assertThat(directory("|-\n    two\n    lines")).isEqualTo("two\nlines");
    }

    private static String directory(String text) {
        var result = load("recording:\n  directory: " + text + "\n");
        assertThat(result.problems()).isEmpty();
        return result.config().recording().orElseThrow().directory();
    }
}
