package dev.patchbay.runtime.turn;

import static java.util.stream.Collectors.joining;

import java.util.Locale;

/** Draws the table that turn-taking follows, for the documentation. */
public final class TurnDiagram {
    private TurnDiagram() {}

    /** {@return a Mermaid state diagram with an arrow for each row, its cause and its actions} */
    public static String mermaid() {
        return Transition.TABLE.stream()
                .map(TurnDiagram::arrow)
                .collect(joining("\n", "stateDiagram-v2\n    [*] --> silent\n", "\n"));
    }

    private static String arrow(Transition row) {
        var actions = row.actions().stream().map(TurnDiagram::name).collect(joining(", "));
        return "    " + name(row.from()) + " --> " + name(row.to()) + " : "
                + row.cause().text() + (actions.isEmpty() ? "" : " / " + actions);
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
