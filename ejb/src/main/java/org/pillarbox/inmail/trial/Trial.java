package org.pillarbox.inmail.trial;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * What came of trying an account out.
 *
 * @param dialogue commands and answers in their order, without secrets
 * @param count messages that lie there
 * @param messages the first of them
 * @param fault why it ended before its time, in a sentence; empty when it did not
 */
public record Trial(List<Line> dialogue, int count, List<Message> messages, String fault) implements Serializable {
    public Trial {
        dialogue = List.copyOf(dialogue);
        messages = List.copyOf(messages);
    }

    /** Whether the account could be logged in to. */
    public boolean works() {
        return fault.isEmpty();
    }

    /** What an administrator may see who may not look at users' messages: only how many there are. */
    public Trial withoutMessages() {
        return new Trial(dialogue, count, List.of(), fault);
    }

    /**
     * A line of the dialogue.
     *
     * @param ours whether this server said it
     * @param text in plain characters
     */
    public record Line(boolean ours, String text) implements Serializable {}

    /**
     * A message that lies there.
     *
     * @param number the server's
     * @param bytes its size as the server says it
     * @param from who wrote it, as it stands
     * @param subject decoded
     * @param recipients who would get it
     * @param notes how they were found, or what else would become of it
     */
    public record Message(
            int number, long bytes, String from, String subject, List<String> recipients, List<String> notes)
            implements Serializable {
        public Message {
            recipients = List.copyOf(recipients);
            notes = List.copyOf(notes);
        }
    }

    /** The server's last words. */
    public Optional<String> lastWords() {
        return dialogue.stream()
                .filter(line -> !line.ours())
                .reduce((first, second) -> second)
                .map(Line::text);
    }
}
