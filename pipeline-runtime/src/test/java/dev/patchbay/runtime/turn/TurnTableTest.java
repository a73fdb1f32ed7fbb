package dev.patchbay.runtime.turn;

import static dev.patchbay.runtime.turn.TurnAction.HOLD;
import static dev.patchbay.runtime.turn.TurnAction.INTERRUPT;
import static dev.patchbay.runtime.turn.TurnAction.RESUME;
import static dev.patchbay.runtime.turn.TurnState.Caller.HELD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.runtime.turn.TurnState.Caller;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TurnTableTest {
    private static final Path PAGE = Path.of("../docs/turn-taking.md");
    private static final String BEGIN = "```mermaid\nstateDiagram-v2\n";

    @Test
    void playoutPausesOnTheWayIntoAHoldAndNeverElse() {
        assertThat(Transition.TABLE)
                .allSatisfy(row -> assertThat(row.actions().contains(HOLD)).isEqualTo(row.to() == HELD));
    }

    @Test
    void everyWayOutOfAHoldGoesOnOrCutsOff() {
        assertThat(Transition.TABLE)
                .filteredOn(row -> row.from() == HELD)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.actions()).containsAnyOf(RESUME, INTERRUPT));
        assertThat(Transition.TABLE)
                .filteredOn(row -> row.from() != HELD)
                .allSatisfy(row -> assertThat(row.actions()).doesNotContain(RESUME));
    }

    @Test
    void everyStateCanBeReachedAndLeft() {
        assertThat(Arrays.asList(Caller.values())).allSatisfy(state -> {
            assertThat(Transition.TABLE).anyMatch(row -> row.from() == state && row.to() != state);
            assertThat(Transition.TABLE).anyMatch(row -> row.from() != state && row.to() == state);
        });
    }

    /** With {@code -Dgolden.update=true} the page is written instead. */
    @Test
    void theDiagramOfTheDocumentationIsTheTable() throws IOException {
        var page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN) + "```mermaid\n".length();
        int end = page.indexOf("```", begin);
        var drawn = page.substring(0, begin) + TurnDiagram.mermaid() + page.substring(end);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(PAGE, drawn);
        } else {
            assertThat(page).isEqualTo(drawn);
        }
    }
}
