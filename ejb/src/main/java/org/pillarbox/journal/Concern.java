package org.pillarbox.journal;

import java.util.Objects;
import java.util.Optional;

/**
 * Something that an administrator should put right, for as long as it stands. One that stands for long is mailed to the Main
 * Administrator, once a day.
 *
 * @param title what is wrong, in a few words
 * @param words why it matters and what helps
 * @param page the console's page where it is put right, such as {@code /admin/services/smtp}
 * @param help the page of the guide that explains it, such as {@code /help/socket-errors#socket-error-10061}
 * @param ownLetter whether the Main Administrator hears of it by a letter that is written elsewhere
 */
public record Concern(String title, String words, String page, Optional<String> help, boolean ownLetter) {
    public Concern {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(page, "page");
        Objects.requireNonNull(help, "help");
    }

    public Concern(String title, String words, String page) {
        this(title, words, page, Optional.empty(), false);
    }

    /** The same, explained at this page of the guide. */
    public Concern explainedAt(String address) {
        return new Concern(title, words, page, Optional.of(address), ownLetter);
    }

    /** The same, with a letter that is written elsewhere. */
    public Concern mailedByItself() {
        return new Concern(title, words, page, help, true);
    }
}
