package org.pillarbox.autoresponse;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;

/**
 * How this server answers (Utilities, Autoresponder Settings).
 *
 * @param conforming whether it follows RFC 3834
 * @param subjectPrefix what stands in front of the original subject while it does, such as {@code Auto:}; may be empty
 * @param domain the default domain, ASCII: of users' addresses and of names without a domain
 * @param locale how dates and times are written and read
 * @param zone in which zone they are told
 */
public record AnswerStyle(boolean conforming, String subjectPrefix, String domain, Locale locale, ZoneId zone) {
    public AnswerStyle {
        Objects.requireNonNull(subjectPrefix, "subjectPrefix");
        Objects.requireNonNull(domain, "domain");
        Objects.requireNonNull(locale, "locale");
        Objects.requireNonNull(zone, "zone");
    }
}
