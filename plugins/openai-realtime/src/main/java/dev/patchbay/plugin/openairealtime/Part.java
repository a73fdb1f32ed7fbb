package dev.patchbay.plugin.openairealtime;

/**
 * One part of one item of the conversation: what the agent says in one go.
 *
 * @param item its id
 * @param content which part of it
 */
record Part(String item, int content) {
    /** {@return the name under which it is played} */
    String utterance() {
        return content == 0 ? item : item + "/" + content;
    }
}
