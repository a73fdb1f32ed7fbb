package dev.patchbay.plugin.local;

import java.util.Iterator;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the agent says of its own accord, in order: its lines, then the goodbye. */
final class Script {
    private final Iterator<Saying> rest;

    Script(LocalConfig config) {
        var lines = config.lines().stream().filter(line -> !line.isBlank()).toList();
        var numbered = IntStream.range(0, lines.size()).mapToObj(i -> new Saying("line-" + (i + 1), lines.get(i)));
        rest = Stream.concat(numbered, Stream.of(new Saying("goodbye", config.goodbye(), true)))
                .iterator();
    }

    /** The answer to the caller's next turn; empty once the goodbye was given out. */
    Optional<Saying> next() {
        return rest.hasNext() ? Optional.of(rest.next()) : Optional.empty();
    }
}
