package dev.patchbay.runtime.config;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong while the file is read. Not safe for several threads. */
final class Problems {
    private final String file;
    private final List<Problem> found = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    void atKey(Spot spot, String message) {
        at(spot.key(), spot.path(), message);
    }

    void atValue(Spot spot, String message) {
        at(spot.value(), spot.path(), message);
    }

    void at(Spot.Mark mark, String path, String message) {
        found.add(new Problem(file, mark.line(), mark.column(), path, message));
    }

    /** About the file as a whole. */
    void atFile(String message) {
        found.add(new Problem(file, 0, 0, "", message));
    }

    int count() {
        return found.size();
    }

    List<Problem> sorted() {
        return found.stream().sorted().toList();
    }
}
