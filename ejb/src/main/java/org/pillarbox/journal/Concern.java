package org.pillarbox.journal;

import java.util.Objects;

/**
 * Something that an administrator should put right, for as long as it stands.
 *
 * @param title what is wrong, in a few words
 * @param words why it matters and what helps
 * @param page the console's page where it is put right, such as {@code /admin/services/smtp}
 */
public record Concern(String title, String words, String page) {
    public Concern {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(page, "page");
    }
}
