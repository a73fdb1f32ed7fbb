package dev.patchbay.runtime.config;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The numbers that a setting allows.
 *
 * @param least the smallest; empty for no limit
 * @param greatest the largest; empty for no limit
 */
record Range(Optional<BigDecimal> least, Optional<BigDecimal> greatest) {
    static Range of(double least, double greatest) {
        return new Range(limit(least), limit(greatest));
    }

    boolean contains(BigDecimal number) {
        return least.filter(limit -> number.compareTo(limit) < 0).isEmpty()
                && greatest.filter(limit -> number.compareTo(limit) > 0).isEmpty();
    }

    boolean isLimited() {
        return least.isPresent() || greatest.isPresent();
    }

    /** {@return the limits as they continue a sentence; empty when there are none} */
    String phrase() {
        if (least.isPresent() && greatest.isPresent()) {
            return " from " + least.get().toPlainString() + " to "
                    + greatest.get().toPlainString();
        }
        return least.map(limit -> " of at least " + limit.toPlainString())
                .or(() -> greatest.map(limit -> " of at most " + limit.toPlainString()))
                .orElse("");
    }

    private static Optional<BigDecimal> limit(double limit) {
        if (Double.isInfinite(limit)) {
            return Optional.empty();
        }
        var exact = BigDecimal.valueOf(limit).stripTrailingZeros();
        return Optional.of(exact.scale() < 0 ? exact.setScale(0) : exact);
    }
}
