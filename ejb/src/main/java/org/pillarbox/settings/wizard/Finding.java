package org.pillarbox.settings.wizard;

import java.util.Objects;

/**
 * One thing that works, or does not.
 *
 * @param verdict how it is
 * @param subject what was looked at, in a few words
 * @param words what was found, and what to do about it
 */
public record Finding(Verdict verdict, String subject, String words) {
    /** How something is. */
    public enum Verdict {
        WORKS,
        /** May be meant, or cannot be judged from here. */
        DOUBTFUL,
        FAILS
    }

    public Finding {
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(words, "words");
    }

    /** It works. */
    public static Finding works(String subject, String words) {
        return new Finding(Verdict.WORKS, subject, words);
    }

    /** The administrator should look. */
    public static Finding doubtful(String subject, String words) {
        return new Finding(Verdict.DOUBTFUL, subject, words);
    }

    /** It does not work. */
    public static Finding fails(String subject, String words) {
        return new Finding(Verdict.FAILS, subject, words);
    }
}
