package org.pillarbox.settings.wizard;

/** Port: what the wizard's answers mean to a room above. */
public interface SetupPart {
    /** Judges the answers; refuses as the room refuses on its own pages, naming the field. Stores nothing. */
    void check(SetupAnswers answers);

    /** Stores what the answers say, in the caller's transaction. They were judged before. */
    void apply(SetupAnswers answers);
}
