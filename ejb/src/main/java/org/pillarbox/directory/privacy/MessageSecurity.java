package org.pillarbox.directory.privacy;

/**
 * Facade for administrators: Message Security (manual 16.3.1.2). What is opened is open for one console session, until it is closed
 * or ends, or the password is another one.
 */
public interface MessageSecurity {
    /** What came of a password. */
    enum Answer {
        RIGHT,
        WRONG,
        /** Too many were wrong lately; not even the right one is taken for some minutes. */
        TOO_MANY_WRONG
    }

    /** Whether there is a password. */
    boolean isOn();

    /** Whether the messages are shut in this session. */
    boolean isLocked();

    /**
     * Sets the password, the first one or a new one; the session in which it is done stays open.
     *
     * @throws org.pillarbox.settings.InvalidSetting naming {@code replacement} when the password is too short
     * @throws MessagesLocked when there is one already that was not given
     */
    void set(String password);

    /** Opens the messages for this session. */
    Answer open(String password);

    /** Shuts the messages for this session. */
    void close();

    /** Switches Message Security off. */
    Answer switchOff(String password);
}
