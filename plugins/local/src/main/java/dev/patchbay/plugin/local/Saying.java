package dev.patchbay.plugin.local;

/**
 * Something to say.
 *
 * @param id of its utterance
 * @param text what to say; blank for nothing
 * @param last whether the call ends with it
 */
record Saying(String id, String text, boolean last) {
    Saying(String id, String text) {
        this(id, text, false);
    }
}
