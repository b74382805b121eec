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
import org.pillarbox.settings.BounceSettings;
import org.pillarbox.settings.LocalMailSettings;
import org.pillarbox.settings.ReportSettings;
import org.pillarbox.settings.Settings;

/**
 * A report as a message: multipart/report with a text for people, the status for programs, and the message or its header
 * (RFC 3464, RFC 6522; RFC 6533 when an address needs it). Where the administrator wants plain reports, the same facts are one text.
 */
final class ReportText implements Letter.Text {
    /** From whom reports come (manual 12.1); answers go to the Main Administrator. */
    static final String SENDER = "Mailer_Daemon";

    private static final String PLAIN_TEXT =
            "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n";
    private static final Pattern MESSAGE_ID = Pattern.compile("<[\\x21-\\x3b\\x3d\\x3f-\\x7e]{1,250}>");

    private final Report report;
    private final LocalMailSettings here;
    private final boolean plain;
    private final Clock clock;
    private final ReportWords words;
    private final ReportFields fields;
    private final Optional<Returned> original;
    private final String boundary;

    ReportText(Report report, Settings settings, Clock clock, Optional<Content> original) {
        this.report = report;
        this.here = settings.get(LocalMailSettings.class);
        this.plain = settings.get(ReportSettings.class).plain();
        this.clock = clock;
        this.words = new ReportWords(report, here, settings.get(BounceSettings.class));
        this.fields = new ReportFields(report, here.hostName(), clock.getZone());
        this.original = original.map(content -> Returned.of(content, report.full()));
        this.boundary = "=_report_" + report.content() + "_"
                + Integer.toHexString(report.occasion().hashCode());
    }

    @Override
    public void writeTo(MessageSink sink) throws IOException {
        if (plain) {
            writePlain(sink);
        } else {
            writeParts(sink);
        }
    }

    private void writePlain(MessageSink sink) throws IOException {
        write(sink, header() + PLAIN_TEXT + words.text() + "\r\n" + fields.text());
        if (original.isPresent()) {
            write(sink, "\r\nThe message" + (original.get().isWhole() ? "" : "'s header") + ":\r\n\r\n");
            original.get().copyTo(sink);
        }
    }

    private void writeParts(MessageSink sink) throws IOException {
        String type = report.isInternational() ? "global-" : "";
        write(
                sink,
                header()
                        + "Content-Type: multipart/report; report-type=" + type + "delivery-status;\r\n\tboundary=\""
                        + boundary + "\"\r\n\r\n"
                        + "--" + boundary + "\r\n" + PLAIN_TEXT + explanation() + "\r\n"
                        + "--" + boundary + "\r\nContent-Type: message/" + type + "delivery-status\r\n"
                        + (report.isInternational() ? "Content-Transfer-Encoding: 8bit\r\n" : "") + "\r\n"
                        + fields.text());
        if (original.isPresent()) {
            write(
                    sink,
                    "\r\n--" + boundary + "\r\n" + returnedHeader(original.get().isWhole()));
            original.get().copyTo(sink);
        }
        write(sink, "\r\n--" + boundary + "--\r\n");
    }

    private String header() {
        String about = MESSAGE_ID.matcher(report.messageId()).matches()
                ? "In-Reply-To: " + report.messageId() + "\r\nReferences: " + report.messageId() + "\r\n"
                : "";
        return "Date: " + MailDate.format(clock.instant(), clock.getZone()) + "\r\n"
                + "From: Mail Delivery <" + SENDER + "@" + here.defaultDomain() + ">\r\n"
                + "To: <" + report.to() + ">\r\n"
                + "Subject: " + words.subject() + "\r\n"
                + "Message-ID: <" + boundary.substring(2) + "@" + here.hostName() + ">\r\n"
                + about
                + "Auto-Submitted: auto-replied\r\n"
                + "MIME-Version: 1.0\r\n";
    }

    /** The administrator's own words stand alone. */
    private String explanation() {
        return report.isOwnWords()
                ? words.text()
                : words.text() + "Below is what programs need to know"
                        + (original.isPresent() ? ", and the message or its header.\r\n" : ".\r\n");
    }

    private String returnedHeader(boolean whole) {
        boolean international = report.isInternational();
        String type = whole
                ? (international ? "message/global" : "message/rfc822")
                : (international ? "message/global-headers" : "text/rfc822-headers");
        return "Content-Type: " + type + "\r\nContent-Transfer-Encoding: 8bit\r\n\r\n";
    }

    static void write(MessageSink sink, String text) throws IOException {
        sink.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }
}
