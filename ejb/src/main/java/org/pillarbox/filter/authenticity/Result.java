package org.pillarbox.filter.authenticity;

import java.util.Locale;

/** What a check found, in the words of RFC 8601 §2.7. */
public enum Result {
    /** There is nothing to check. */
    NONE,
    /** It is as it should be. */
    PASS,
    /** It is not. */
    FAIL,
    /** The domain believes that it is not, and does not want to be taken at its word (SPF). */
    SOFTFAIL,
    /** The domain says nothing of it. */
    NEUTRAL,
    /** It may be right, but not in a way that this server accepts. */
    POLICY,
    /** It cannot be found out now. */
    TEMPERROR,
    /** It cannot be found out, because what was published or signed makes no sense. */
    PERMERROR;

    /** As it is written into a field. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
