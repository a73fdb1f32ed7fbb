package dev.patchbay.runtime.config;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Guesses which of the known names was meant. */
final class Nearest {
    private Nearest() {}

    /** {@return a question after the name that most likely was meant, or else the listing} */
    static String hint(String wrong, Collection<String> known, String listing) {
        return to(wrong, known).map(near -> "did you mean " + near + "?").orElse(listing);
    }

    /** {@return the name that most likely was meant: at most every third letter differs} */
    static Optional<String> to(String wrong, Collection<String> known) {
        int allowed = Math.max(1, wrong.length() / 3);
        return known.stream()
                .filter(name -> distance(wrong, name) <= allowed)
                .min(Comparator.comparingInt(name -> distance(wrong, name)));
    }

    /**
     * Letters to insert, delete, replace or swap with their neighbour to make one text the other: the optimal string
     * alignment distance.
     */
    static int distance(String a, String b) {
        int[] beforePrevious = new int[b.length() + 1];
        int[] previous = new int[b.length() + 1];
        Arrays.setAll(previous, j -> j);
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                current[j] = Math.min(Math.min(previous[j], current[j - 1]) + 1, previous[j - 1] + changed);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    current[j] = Math.min(current[j], beforePrevious[j - 2] + 1);
                }
            }
            beforePrevious = previous;
            previous = current;
        }
        return previous[b.length()];
    }
}
