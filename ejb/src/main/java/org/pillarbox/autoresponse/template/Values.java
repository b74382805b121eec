package org.pillarbox.autoresponse.template;

import java.time.ZonedDateTime;
import java.util.List;
import org.pillarbox.api.mail.Address;

/**
 * What expansion tags are replaced by (manual 4.2.3.2.1.2). One line each, of bounded length.
 *
 * @param original the incoming message
 * @param subject the answer's
 * @param now the moment of the answer
 * @param forms of dates and times
 * @param html whether values are escaped for HTML
 */
record Values(Original original, String subject, ZonedDateTime now, LocalForms forms, boolean html) {
    /** The pieces with their tags replaced. */
    String of(List<Piece> pieces, String section) {
        StringBuilder out = new StringBuilder();
        for (Piece piece : pieces) {
            out.append(piece instanceof Piece.Literal literal ? literal.text() : shown(value(piece, section)));
        }
        return out.toString();
    }

    private String value(Piece piece, String section) {
        return piece instanceof Piece.Formed formed
                ? formed.picture().of(now, forms)
                : named(((Piece.Value) piece).name(), section);
    }

    private String named(Piece.Name name, String section) {
        return switch (name) {
            case DATE, SHORTDATE -> forms.shortDate(now);
            case LONGDATE -> forms.longDate(now);
            case TIME -> forms.time(now);
            case TIMENOSECS -> forms.timeWithoutSeconds(now);
            case ORIGINATOR ->
                Original.clean(original.originator().map(Address::toString).orElse(""), Original.LONGEST_SUBJECT);
            case ORIGSUBJECT -> original.subject();
            case SUBJECT -> subject;
            case SECTION -> section;
        };
    }

    private String shown(String value) {
        return html
                ? value.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;")
                        .replace("'", "&#39;")
                : value;
    }
}
