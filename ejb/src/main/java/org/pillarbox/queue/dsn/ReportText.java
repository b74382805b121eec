package org.pillarbox.queue.dsn;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import org.pillarbox.api.mail.Content;
import org.pillarbox.api.mail.MessageSink;
import org.pillarbox.message.Letter;
import org.pillarbox.message.MailDate;
import org.pillarbox.settings.LocalMailSettings;

/**
 * A report as a message: multipart/report with a text for people, the status for programs, and the message or its header
 * (RFC 3464, RFC 6522; RFC 6533 when an address needs it).
 */
final class ReportText implements Letter.Text {
    /** A longer message is returned by its header alone, so that reports do not multiply large mail. */
    static final long MAX_RETURNED = 1 << 20;

    /** From whom reports come (manual 12.1); answers go to the Main Administrator. */
    static final String SENDER = "Mailer_Daemon";

    private static final int MAX_HEADER = 64 << 10;
    private static final int CHUNK = 16 << 10;
    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]");
    private static final Pattern MESSAGE_ID = Pattern.compile("<[\\x21-\\x3b\\x3d\\x3f-\\x7e]{1,250}>");

    private final Report report;
    private final String host;
    private final String domain;
    private final Clock clock;
    private final Optional<Content> original;
    private final String boundary;
    private final boolean international;

    ReportText(Report report, LocalMailSettings here, Clock clock, Optional<Content> original) {
        this.report = report;
        this.host = here.hostName();
        this.domain = here.defaultDomain();
        this.clock = clock;
        this.original = original;
        this.boundary = "=_report_" + report.content() + "_"
                + Integer.toHexString(report.occasion().hashCode());
        this.international = report.to().isInternational()
                || report.recipients().stream().anyMatch(r -> r.address().isInternational());
    }

    @Override
    public void writeTo(MessageSink sink) throws IOException {
        write(sink, header() + "--" + boundary + "\r\n" + explanation() + "\r\n--" + boundary + "\r\n" + status());
        if (original.isPresent()) {
            Content content = original.get();
            boolean whole = report.full() && content.size() <= MAX_RETURNED;
            write(sink, "\r\n--" + boundary + "\r\n" + returnedHeader(whole));
            copy(content, whole ? content.size() : headerLength(content), sink);
        }
        write(sink, "\r\n--" + boundary + "--\r\n");
    }

    private String header() {
        String about = MESSAGE_ID.matcher(report.messageId()).matches()
                ? "In-Reply-To: " + report.messageId() + "\r\nReferences: " + report.messageId() + "\r\n"
                : "";
        return "Date: " + MailDate.format(clock.instant(), clock.getZone()) + "\r\n"
                + "From: Mail Delivery <" + SENDER + "@" + domain + ">\r\n"
                + "To: <" + report.to() + ">\r\n"
                + "Subject: " + subject() + "\r\n"
                + "Message-ID: <" + boundary.substring(2) + "@" + host + ">\r\n"
                + about
                + "Auto-Submitted: auto-replied\r\n"
                + "MIME-Version: 1.0\r\n"
                + "Content-Type: multipart/report; report-type=" + (international ? "global-" : "")
                + "delivery-status;\r\n\tboundary=\"" + boundary + "\"\r\n\r\n";
    }

    private String subject() {
        if (report.isDelay()) {
            return "Your message is delayed";
        }
        return report.isFailure() ? "Your message was not delivered" : "Your message was delivered";
    }

    private String explanation() {
        StringBuilder text = new StringBuilder(500)
                .append("Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n")
                .append("This is the mail server ")
                .append(host)
                .append(".\r\n\r\n");
        for (ReportedRecipient recipient : report.recipients()) {
            text.append(introduction(recipient))
                    .append(":\r\n\r\n    ")
                    .append(line(recipient.address().toString()))
                    .append("\r\n");
            if (!recipient.diagnostic().isEmpty()) {
                text.append("    The reason: ")
                        .append(line(recipient.diagnostic()))
                        .append("\r\n");
            }
            text.append("\r\n");
        }
        return text.append("Below is what programs need to know")
                .append(original.isPresent() ? ", and the message or its header.\r\n" : ".\r\n")
                .toString();
    }

    private static String introduction(ReportedRecipient recipient) {
        return switch (recipient.action()) {
            case FAILED -> "Your message did not reach this address";
            case DELAYED ->
                "Your message has not reached this address yet; the server goes on trying, you need not send it again";
            case DELIVERED -> "Your message has reached";
            case RELAYED -> "Your message was handed to a server that will not tell whether it arrives, for";
        };
    }

    private String status() {
        StringBuilder text = new StringBuilder(500)
                .append("Content-Type: message/")
                .append(international ? "global-" : "")
                .append("delivery-status\r\n");
        if (international) {
            text.append("Content-Transfer-Encoding: 8bit\r\n");
        }
        text.append("\r\n");
        report.envelopeId().ifPresent(id -> field(text, "Original-Envelope-Id", id));
        field(text, "Reporting-MTA", "dns; " + host);
        field(text, "Arrival-Date", MailDate.format(report.arrival(), clock.getZone()));
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
    private String typed(String original) {
        int semicolon = original.indexOf(';');
        return semicolon < 0
                ? "rfc822; " + original
                : original.substring(0, semicolon) + "; " + original.substring(semicolon + 1);
    }

    private void field(StringBuilder text, String name, String value) {
        String safe = line(value);
        text.append(name)
                .append(": ")
                .append(international ? safe : safe.replaceAll("[^\\x20-\\x7e]", "?"))
                .append("\r\n");
    }

    private String returnedHeader(boolean whole) {
        String type = whole
                ? (international ? "message/global" : "message/rfc822")
                : (international ? "message/global-headers" : "text/rfc822-headers");
        return "Content-Type: " + type + "\r\nContent-Transfer-Encoding: 8bit\r\n\r\n";
    }

    static String line(String value) {
        String safe = UNSAFE.matcher(value).replaceAll("?");
        return safe.length() > 900 ? safe.substring(0, 900) : safe;
    }

    /** Up to the empty line, which is left out; a header that is too long is cut at a line's end. */
    private static long headerLength(Content content) throws IOException {
        ByteBuffer head = ByteBuffer.allocate((int) Math.min(content.size(), MAX_HEADER));
        while (head.hasRemaining() && content.read(head.position(), head) > 0) {
            continue;
        }
        int lastLine = 0;
        for (int i = 0; i + 1 < head.position(); i++) {
            if (head.get(i) == '\r' && head.get(i + 1) == '\n') {
                if (i == lastLine) {
                    return i;
                }
                lastLine = i + 2;
            }
        }
        return lastLine;
    }

    static void copy(Content content, long length, MessageSink sink) throws IOException {
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
        for (long at = 0; at < length; ) {
            chunk.clear().limit((int) Math.min(CHUNK, length - at));
            int read = content.read(at, chunk);
            if (read <= 0) {
                throw new IOException("content ends at " + at + " of " + length);
            }
            sink.write(chunk.flip());
            at += read;
        }
    }

    static void write(MessageSink sink, String text) throws IOException {
        sink.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }
}
