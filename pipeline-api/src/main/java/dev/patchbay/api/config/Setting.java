package dev.patchbay.api.config;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Describes one component of a configuration record: the source of its default, of the reference page and of the JSON
 * Schema that editors read.
 *
 * <p>The YAML key is the component's name in snake case ({@code apiKey} is {@code api_key}). A component may be a
 * {@link String}, {@code int}, {@code long}, {@code double}, {@code boolean}, an enum (lower case in YAML), a
 * {@link java.time.Duration} ({@code 200ms}, {@code 2s}, {@code 5m}; where the name ends in {@code Ms} use {@code int}), a
 * {@link Secret}, an {@link dev.patchbay.api.media.AudioFormat} ({@code pcm16 16000}), another such record, a
 * {@link java.util.List} or a {@link java.util.Map} from String to any of these, or an {@link java.util.Optional} of any.
 *
 * <p>A component with neither a default nor {@code Optional} is required; a list or a map is empty and a record has its
 * own defaults when the key is absent. Ranges are checked by the runtime, which names file and line; what takes two
 * settings to judge belongs into the record's compact constructor, as an {@link IllegalArgumentException}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Setting {
    /**
     * What it is for and in which unit.
     *
     * @return one or two sentences
     */
    String value();

    /**
     * The default.
     *
     * @return as it would stand in YAML; empty when there is none
     */
    String fallback() default "";

    /**
     * The least number allowed.
     *
     * @return in the setting's own unit
     */
    double min() default Double.NEGATIVE_INFINITY;

    /**
     * The greatest number allowed.
     *
     * @return in the setting's own unit
     */
    double max() default Double.POSITIVE_INFINITY;
}
