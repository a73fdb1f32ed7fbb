package dev.patchbay.server.report;

import java.io.IOException;

/** A recording or transcript that can't be drawn. The message names the file, the place in it, and what is wrong. */
public final class CallReportException extends IOException {

    private static final long serialVersionUID = 1;

    CallReportException(String message) {
        super(message);
    }

    CallReportException(String message, Throwable cause) {
        super(message, cause);
    }
}
