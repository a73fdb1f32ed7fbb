package dev.patchbay.plugin.httptool;

/** How a service is asked. */
public enum Method {
    /** Reads; arguments are in the query. */
    GET(false),
    /** Does; arguments are in the body. */
    POST(true),
    /** Replaces; arguments are in the body. */
    PUT(true),
    /** Changes; arguments are in the body. */
    PATCH(true),
    /** Removes; arguments are in the query. */
    DELETE(false);

    private final boolean body;

    Method(boolean body) {
        this.body = body;
    }

    /** {@return whether arguments travel in the body} */
    boolean hasBody() {
        return body;
    }
}
