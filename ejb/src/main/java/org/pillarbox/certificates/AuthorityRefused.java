package org.pillarbox.certificates;

import java.time.Instant;
import java.util.Optional;

/** No certificate came from the authority. The message is for the administrator; another try may help. */
public class AuthorityRefused extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 500;

    private final transient Optional<Instant> notBefore;

    /** Says why, without anything that could forge a line. */
    public AuthorityRefused(String words) {
        this(words, Optional.empty());
    }

    /** Says why, and before when it makes no sense to ask again. */
    public AuthorityRefused(String words, Optional<Instant> notBefore) {
        super(printable(words));
        this.notBefore = notBefore;
    }

    /** Before then the authority wants to hear nothing. */
    public Optional<Instant> notBefore() {
        return notBefore;
    }

    private static String printable(String words) {
        String cut = words.length() > LONGEST ? words.substring(0, LONGEST) + "..." : words;
        return cut.replaceAll("\\p{Cntrl}", " ");
    }
}
