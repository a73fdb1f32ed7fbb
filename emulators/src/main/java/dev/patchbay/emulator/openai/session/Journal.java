package dev.patchbay.emulator.openai.session;

/** Is told what the client sent. */
public interface Journal {
    /** Takes no notice. */
    Journal NONE = new Journal() {
        @Override
        public void clientAudio(byte[] audio, int millis) {}

        @Override
        public void clientEvent(String type, String json) {}
    };

    /**
     * Audio came.
     *
     * @param audio decoded from base64, in the format of the session; not to be changed
     * @param millis how long it lasts, ms
     */
    void clientAudio(byte[] audio, int millis);

    /**
     * Any other message came, good or bad.
     *
     * @param type the event's type, empty when it has none
     * @param json the message
     */
    void clientEvent(String type, String json);
}
