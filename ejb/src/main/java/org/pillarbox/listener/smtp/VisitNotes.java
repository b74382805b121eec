package org.pillarbox.listener.smtp;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.pillarbox.api.smtp.SmtpNotes;
import org.pillarbox.routing.acceptance.FindingsDraft;

/** What the checks remember of one connection and of the message that it hands in. Each check knows its own notes by their class. */
public final class VisitNotes implements SmtpNotes {
    private final Map<Class<?>, Object> connection = new HashMap<>(4);
    private final Map<Class<?>, Object> message = new HashMap<>(4);
    private FindingsDraft findings = new FindingsDraft();
    private boolean trusted;

    /** A check's notes of the connection, made at the first call. */
    public <T> T ofConnection(Class<T> type, Supplier<T> first) {
        return type.cast(connection.computeIfAbsent(type, none -> first.get()));
    }

    /** A check's notes of the message, made at the first call after MAIL. */
    public <T> T ofMessage(Class<T> type, Supplier<T> first) {
        return type.cast(message.computeIfAbsent(type, none -> first.get()));
    }

    /** What was found out about the message. */
    public FindingsDraft findings() {
        return findings;
    }

    /** Whether the client may send outside without a log-in. */
    public boolean isTrusted() {
        return trusted;
    }

    /** Lets the client send outside without a log-in, or no longer. */
    public void trust(boolean is) {
        trusted = is;
    }

    /** MAIL has come: nothing is known of this message yet. */
    void begin() {
        message.clear();
        findings = new FindingsDraft();
    }
}
