package org.pillarbox.inmail.pop3;

/** Writes down what is said in a session, as people may see it. Called by the session's thread. */
public interface Transcript {
    /** Nobody reads it. */
    Transcript NONE = new Transcript() {
        @Override
        public void said(String command) {}

        @Override
        public void heard(String answer) {}
    };

    /**
     * A command.
     *
     * @param command without secrets
     */
    void said(String command);

    /**
     * The first line of an answer.
     *
     * @param answer without control characters
     */
    void heard(String answer);
}
