package dev.patchbay.plugin.httptool;

/** Arguments of a model that can't be used; the message is for the model. */
final class BadArgument extends Exception {
    private static final long serialVersionUID = 1;

    BadArgument(String message) {
        super(message);
    }
}
