package org.pillarbox.queue.dsn;

import java.time.ZoneId;
import org.pillarbox.message.MailDate;

/** What a report says to programs: fields of the message, then those of each recipient (RFC 3464 §2). */
final class ReportFields {
    private final Report report;
    private final String host;
    private final ZoneId zone;
    /** Asked once: the report looks at all its recipients. */
    private final boolean international;

    ReportFields(Report report, String host, ZoneId zone) {
        this.report = report;
        this.host = host;
        this.zone = zone;
        this.international = report.isInternational();
    }

    /** Lines ended by CRLF. */
    String text() {
        StringBuilder text = new StringBuilder(500);
        report.envelopeId().ifPresent(id -> field(text, "Original-Envelope-Id", id));
        field(text, "Reporting-MTA", "dns; " + host);
        field(text, "Arrival-Date", MailDate.format(report.arrival(), zone));
        for (ReportedRecipient recipient : report.recipients()) {
            text.append("\r\n");
            recipient.originalRecipient().ifPresent(given -> field(text, "Original-Recipient", typed(given)));
            String type = recipient.address().isInternational() ? "utf-8" : "rfc822";
            field(text, "Final-Recipient", type + "; " + recipient.address());
            field(text, "Action", recipient.action().word());
            field(text, "Status", recipient.status());
            if (!recipient.diagnostic().isEmpty()) {
                field(text, "Diagnostic-Code", "smtp; " + recipient.diagnostic());
            }
        }
        return text.toString();
    }

    /** The type stays in front, the rest may be anything that a client once sent. */
    private static String typed(String original) {
        int semicolon = original.indexOf(';');
        return semicolon < 0
                ? "rfc822; " + original
                : original.substring(0, semicolon) + "; " + original.substring(semicolon + 1);
    }

    private void field(StringBuilder text, String name, String value) {
        String safe = ReportWords.line(value);
        text.append(name)
                .append(": ")
                .append(international ? safe : safe.replaceAll("[^\\x20-\\x7e]", "?"))
                .append("\r\n");
    }
}
