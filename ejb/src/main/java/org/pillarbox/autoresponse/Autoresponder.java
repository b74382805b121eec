package org.pillarbox.autoresponse;

import java.util.Objects;

/**
 * A user's AutoResponder page (manual 4.2.3.2). All of it is kept whatever the type. Lines end with a line feed only.
 *
 * @param type who writes the answers
 * @param keep whether the incoming message stays in the mailbox once it was answered
 * @param onlyOnce whether a sender who was answered gets no second answer
 * @param clearEvery how often it is forgotten who was answered
 * @param text the Simple Autoresponder Text, {@code AUTORESPOND.TXT} in files
 * @param byAdministrator whether an administrator wrote the text, which may then name more files
 * @param command the External Autoresponder command, {@code AUTORESPOND.CMD} in files; one line
 * @param filters one {@link org.pillarbox.message.HeaderMatch} on a line: what matches one is not answered
 * @param triggers one {@link org.pillarbox.message.HeaderMatch} on a line: where there are any, only what matches one is answered
 */
public record Autoresponder(
        ResponderType type,
        boolean keep,
        boolean onlyOnce,
        ClearEvery clearEvery,
        String text,
        boolean byAdministrator,
        String command,
        String filters,
        String triggers) {
    /** What users have who never had another. */
    public static final Autoresponder NONE =
            new Autoresponder(ResponderType.NONE, true, false, ClearEvery.NEVER, "", false, "", "", "");

    /** The longest text, in characters. */
    public static final int LONGEST_TEXT = 32_000;

    /** The longest command, in characters. */
    public static final int LONGEST_COMMAND = 2_000;

    /** The longest filters, and the longest triggers, in characters. */
    public static final int LONGEST_PATTERNS = 4_000;

    public Autoresponder {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(clearEvery, "clearEvery");
        text = lines(text);
        command = command.strip();
        filters = lines(filters);
        triggers = lines(triggers);
    }

    /** The same with another text. */
    public Autoresponder withText(String other, boolean writtenByAdministrator) {
        return new Autoresponder(
                type, keep, onlyOnce, clearEvery, other, writtenByAdministrator, command, filters, triggers);
    }

    /** Browsers and files end lines in three ways. */
    private static String lines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').stripTrailing();
    }
}
