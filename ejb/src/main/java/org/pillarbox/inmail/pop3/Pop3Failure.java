package org.pillarbox.inmail.pop3;

import java.io.IOException;
import java.util.Optional;

/**
 * Why a session with a POP3 server cannot go on. Its message is for people, and free of passwords and control characters; the cause,
 * where there is one, is what the network said.
 */
public final class Pop3Failure extends IOException {
    private static final long serialVersionUID = 1L;

    /** What kind of failure. */
    public enum Kind {
        /** The server could not be reached, or did not greet. */
        UNREACHABLE,
        /** The line could not be secured as it has to be. */
        INSECURE,
        /** The server does not let the account in. */
        LOGIN,
        /** The server refused a command. */
        REFUSED,
        /** The connection ended where more was to come. */
        LOST,
        /** The server said what no POP3 server says. */
        DISORDER
    }

    private final Kind kind;
    private final String reply;
    private final String lastCommand;

    private Pop3Failure(Kind kind, String words, String reply, String lastCommand, Throwable cause) {
        super(words, cause);
        this.kind = kind;
        this.reply = reply;
        this.lastCommand = lastCommand;
    }

    /** One that the network or this side found. */
    public static Pop3Failure of(Kind kind, String words) {
        return new Pop3Failure(kind, words, "", "", null);
    }

    /** One with what the network said. */
    static Pop3Failure of(Kind kind, String words, Throwable cause) {
        return new Pop3Failure(kind, words, "", "", cause);
    }

    /** One that the server said. */
    static Pop3Failure refused(Kind kind, String reply, String lastCommand) {
        String words = "The server said \"" + reply + "\" to \"" + lastCommand + "\"";
        return new Pop3Failure(kind, words, reply, lastCommand, null);
    }

    /** What kind of failure. */
    public Kind kind() {
        return kind;
    }

    /** What the server said, where it refused something. */
    public Optional<String> reply() {
        return Optional.of(reply).filter(words -> !words.isEmpty());
    }

    /** To what it said that; without any password. */
    public Optional<String> lastCommand() {
        return Optional.of(lastCommand).filter(words -> !words.isEmpty());
    }
}
