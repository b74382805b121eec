package org.pillarbox.web.admin.logging;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.pillarbox.journal.trace.TraceSearch.Query;
import org.pillarbox.web.shell.Link;

/** What the message trace looks for, as the page's address says. */
public class TraceFilter {
    private static final String PATH = "/admin/logging/trace";
    private static final int LONGEST = 320;

    private String id = "";
    private String sender = "";
    private String recipient = "";
    private String subject = "";
    private String messageId = "";
    private String from = "";
    private String to = "";
    private String page = "";

    Query query(int offset, int limit) {
        // Days are the server's; "to" is meant with the whole of its day.
        return new Query(
                sender,
                recipient,
                subject,
                messageId,
                day(from).map(TraceFilter::start),
                day(to).map(last -> start(last.plusDays(1)).minusMillis(1)),
                offset,
                limit);
    }

    /** The same search, another page of it. */
    public Link page(int number) {
        return new Link(PATH)
                .with("sender", sender, "")
                .with("recipient", recipient, "")
                .with("subject", subject, "")
                .with("messageid", messageId, "")
                .with("from", from, "")
                .with("to", to, "")
                .with("page", number, 1);
    }

    /** The address of one message's journey. */
    public Link message(String contentId) {
        return new Link(PATH).with("id", contentId, "");
    }

    /** Whether anything is looked for. */
    public boolean isNarrow() {
        return !(id + sender + recipient + subject + messageId + from + to).isEmpty();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneId.systemDefault()).toInstant();
    }

    private static String clean(String text) {
        String stripped = text == null ? "" : text.strip();
        return stripped.substring(0, Math.min(stripped.length(), LONGEST));
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = clean(id);
    }

    public String getSender() {
        return sender;
    }

    public void setSender(String sender) {
        this.sender = clean(sender);
    }

    public String getRecipient() {
        return recipient;
    }

    public void setRecipient(String recipient) {
        this.recipient = clean(recipient);
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = clean(subject);
    }

    public String getMessageId() {
        return messageId;
    }

    public void setMessageId(String messageId) {
        this.messageId = clean(messageId);
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = day(clean(from)).map(LocalDate::toString).orElse("");
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = day(clean(to)).map(LocalDate::toString).orElse("");
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
