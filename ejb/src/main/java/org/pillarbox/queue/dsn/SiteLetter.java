package org.pillarbox.queue.dsn;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pillarbox.api.mail.Address;
import org.pillarbox.api.mail.Content;
import org.pillarbox.api.mail.MessageSink;
import org.pillarbox.message.Letter;
import org.pillarbox.message.MailDate;
import org.pillarbox.settings.LocalMailSettings;

/** Tells somebody of this site that a message was collected for nobody, and brings it along, whole (manual 16.3.1.1). */
final class SiteLetter implements Letter.Text {
    private final Report report;
    private final Address reader;
    private final LocalMailSettings here;
    private final Clock clock;
    private final Optional<Content> original;
    private final String boundary;

    SiteLetter(Report report, Address reader, LocalMailSettings here, Clock clock, Optional<Content> original) {
        this.report = report;
        this.reader = reader;
        this.here = here;
        this.clock = clock;
        this.original = original;
        this.boundary = "=_unknown_" + report.content();
    }

    @Override
    public void writeTo(MessageSink sink) throws IOException {
        ReportText.write(sink, header() + "--" + boundary + "\r\n" + explanation());
        if (original.isPresent()) {
            ReportText.write(
                    sink,
                    "\r\n--" + boundary + "\r\nContent-Type: message/rfc822\r\nContent-Disposition: attachment;"
                            + " filename=\"message.eml\"\r\nContent-Transfer-Encoding: 8bit\r\n\r\n");
            Returned.whole(original.get()).copyTo(sink);
        }
        ReportText.write(sink, "\r\n--" + boundary + "--\r\n");
    }

    private String header() {
        return "Date: " + MailDate.format(clock.instant(), clock.getZone()) + "\r\n"
                + "From: Mail Delivery <" + ReportText.SENDER + "@" + here.defaultDomain() + ">\r\n"
                + "To: <" + reader + ">\r\n"
                + "Subject: Incoming mail for unknown recipients\r\n"
                + "Message-ID: <" + boundary.substring(2) + "@" + here.hostName() + ">\r\n"
                + "Auto-Submitted: auto-generated\r\n"
                + "MIME-Version: 1.0\r\n"
                + "Content-Type: multipart/mixed;\r\n\tboundary=\"" + boundary + "\"\r\n\r\n";
    }

    private String explanation() {
        String recipients = report.recipients().stream()
                .map(recipient -> "    " + ReportWords.line(recipient.address().toString()) + "\r\n    "
                        + ReportWords.line(recipient.diagnostic()) + "\r\n\r\n")
                .collect(Collectors.joining());
        return "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
                + "This is the mail server " + here.hostName() + ".\r\n\r\n"
                + "A message was collected from outside, and nobody here could be found for:\r\n\r\n"
                + recipients
                + (original.isPresent()
                        ? "The message is attached. Forward it to whom it is for.\r\n"
                        : "The message itself can no longer be read.\r\n");
    }
}
