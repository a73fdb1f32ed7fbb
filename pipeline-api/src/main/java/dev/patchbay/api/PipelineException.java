package dev.patchbay.api;

import static java.util.Objects.requireNonNull;

import java.io.Serial;

/**
 * The only exception type that crosses this API on purpose. Anything else that escapes a plugin is treated as
 * {@link ErrorCode.Kind#INTERNAL}.
 */
public class PipelineException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient ErrorCode code;

    /**
     * A failure without an underlying one.
     *
     * @param code what kind of failure
     * @param message names the thing, its value and the remedy
     */
    public PipelineException(ErrorCode code, String message) {
        super(message);
        this.code = requireNonNull(code, "code");
    }

    /**
     * A failure with the one that caused it.
     *
     * @param code what kind of failure
     * @param message names the thing, its value and the remedy
     * @param cause what happened underneath
     */
    public PipelineException(ErrorCode code, String message, Throwable cause) {
        super(message, cause);
        this.code = requireNonNull(code, "code");
    }

    /**
     * What kind of failure this is.
     *
     * @return the code given at construction
     */
    public ErrorCode code() {
        return code;
    }
}
