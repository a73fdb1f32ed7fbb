package dev.patchbay.runtime.config;

import dev.patchbay.api.config.Secret;
import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.Encoding;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A type whose value is one piece of text in the file. */
sealed interface ScalarType extends SettingType {
    /** {@return what the text must be, for a message} */
    String wanted();

    /** {@return what the text means; empty when it is not of this type or out of its range} */
    Optional<Object> parse(String text);

    /** {@return the value as it would stand in the file: a String, Number or Boolean} */
    Object render(Object value);

    /** Any text. */
    record Text() implements ScalarType {
        @Override
        public String wanted() {
            return "text";
        }

        @Override
        public Optional<Object> parse(String text) {
            return Optional.of(text);
        }

        @Override
        public Object render(Object value) {
            return value;
        }
    }

    /** Text that is never shown. */
    record Hidden() implements ScalarType {
        @Override
        public String wanted() {
            return "text";
        }

        @Override
        public Optional<Object> parse(String text) {
            return Optional.of(new Secret(text));
        }

        @Override
        public Object render(Object value) {
            return ((Secret) value).isBlank() ? "" : value.toString();
        }
    }

    /** A whole number: an {@code int}, or a {@code long} when {@code wide}. */
    record Whole(Range range, boolean wide) implements ScalarType {
        private static final Pattern FORM = Pattern.compile("0|-?[1-9][0-9]{0,18}");

        @Override
        public String wanted() {
            return "a whole number" + range.phrase();
        }

        @Override
        public Optional<Object> parse(String text) {
            if (!FORM.matcher(text).matches() || !range.contains(new BigDecimal(text))) {
                return Optional.empty();
            }
            try {
                return Optional.of(wide ? (Object) Long.valueOf(text) : Integer.valueOf(text));
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }

        @Override
        public Object render(Object value) {
            return value;
        }
    }

    /** A {@code double}. */
    record Decimal(Range range) implements ScalarType {
        private static final Pattern FORM = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]{1,3})?");

        @Override
        public String wanted() {
            return "a number" + range.phrase();
        }

        @Override
        public Optional<Object> parse(String text) {
            return Optional.of(text)
                    .filter(FORM.asMatchPredicate())
                    .filter(number -> range.contains(new BigDecimal(number)))
                    .map(Double::valueOf)
                    .filter(Double::isFinite)
                    .map(Object.class::cast);
        }

        @Override
        public Object render(Object value) {
            return value;
        }
    }

    /** A {@code boolean}. */
    record Flag() implements ScalarType {
        @Override
        public String wanted() {
            return "true or false";
        }

        @Override
        public Optional<Object> parse(String text) {
            return switch (text) {
                case "true" -> Optional.of(true);
                case "false" -> Optional.of(false);
                default -> Optional.empty();
            };
        }

        @Override
        public Object render(Object value) {
            return value;
        }
    }

    /** One of an enum's constants, in lower case. */
    record Choice(List<Enum<?>> constants) implements ScalarType {
        List<String> names() {
            return constants.stream().map(Choice::name).toList();
        }

        @Override
        public String wanted() {
            return "one of " + String.join(", ", names());
        }

        @Override
        public Optional<Object> parse(String text) {
            return constants.stream()
                    .filter(constant -> name(constant).equals(text))
                    .findFirst()
                    .map(Object.class::cast);
        }

        @Override
        public Object render(Object value) {
            return name((Enum<?>) value);
        }

        private static String name(Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT);
        }
    }

    /** A length of time. */
    record Time() implements ScalarType {
        static final String FORM = "[0-9]{1,9}(ms|s|m|h)";
        private static final Pattern PATTERN = Pattern.compile("(?<count>[0-9]{1,9})(?<unit>ms|s|m|h)");

        @Override
        public String wanted() {
            return "a length of time such as 200ms, 2s, 5m or 1h";
        }

        @Override
        public Optional<Object> parse(String text) {
            return PATTERN.matcher(text)
                    .results()
                    .filter(form -> form.group().equals(text))
                    .findFirst()
                    .map(form -> Duration.ofMillis(Long.parseLong(form.group("count")) * millis(form.group("unit"))));
        }

        @Override
        public Object render(Object value) {
            long millis = ((Duration) value).toMillis();
            for (String unit : List.of("h", "m", "s")) {
                if (millis != 0 && millis % millis(unit) == 0) {
                    return millis / millis(unit) + unit;
                }
            }
            return millis + "ms";
        }

        private static long millis(String unit) {
            return switch (unit) {
                case "h" -> 3_600_000;
                case "m" -> 60_000;
                case "s" -> 1_000;
                default -> 1;
            };
        }
    }

    /** An {@link AudioFormat}. */
    record Format() implements ScalarType {
        static final String ENCODINGS =
                Encoding.CONVERTIBLE.stream().map(Encoding::name).collect(Collectors.joining(", "));

        @Override
        public String wanted() {
            return "an encoding (" + ENCODINGS + ") and a rate of 8000 to 192000 Hz, such as pcm16 16000";
        }

        @Override
        public Optional<Object> parse(String text) {
            try {
                return Optional.of(AudioFormat.parse(text));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }

        @Override
        public Object render(Object value) {
            var format = (AudioFormat) value;
            return format.encoding() + " " + format.sampleRate() + (format.channels() == 2 ? " stereo" : "");
        }
    }
}
