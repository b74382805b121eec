package org.pillarbox.directory.announce;

import java.util.UUID;
import org.pillarbox.directory.InvalidUser;

/**
 * A message to many users.
 *
 * @param form names the form in which it was written: the same message sent again from there reaches nobody twice
 * @param to who gets it
 * @param subject one line, at most 200 characters
 * @param text lines ended by {@code \n}, at most 100,000 characters
 */
public record Announcement(UUID form, Audience to, String subject, String text) {
    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_TEXT = 100_000;

    public Announcement {
        subject = subject.strip();
        text = text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /**
     * Checks subject and text.
     *
     * @throws InvalidUser naming {@code subject} or {@code text}
     */
    public void check() {
        if (subject.isEmpty()) {
            throw new InvalidUser("subject", "The message needs a subject");
        }
        if (subject.length() > LONGEST_SUBJECT || subject.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidUser("subject", "The subject is one line of at most " + LONGEST_SUBJECT + " characters");
        }
        if (text.isBlank()) {
            throw new InvalidUser("text", "The message needs a text");
        }
        if (text.length() > LONGEST_TEXT) {
            throw new InvalidUser("text", "The text has at most " + LONGEST_TEXT + " characters");
        }
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
            throw new InvalidUser("text", "The text must not contain control characters");
        }
    }
}
