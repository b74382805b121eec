package org.pillarbox.queue.dsn;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.pillarbox.queue.dsn.ReportedRecipient.Action;
import org.pillarbox.settings.BounceSettings;
import org.pillarbox.settings.LocalMailSettings;

/** What a report says to people. Nothing of what others wrote can end a line of it. */
final class ReportWords {
    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]");
    private static final int LONGEST = 900;

    private final Report report;
    private final LocalMailSettings here;
    private final BounceSettings own;

    ReportWords(Report report, LocalMailSettings here, BounceSettings own) {
        this.report = report;
        this.here = here;
        this.own = own;
    }

    String subject() {
        if (report.isDelay()) {
            return "Your message is delayed";
        }
        if (report.isFailure()) {
            return "Your message was not delivered";
        }
        boolean handedOn = report.recipients().stream().allMatch(one -> one.action() == Action.RELAYED);
        return handedOn ? "Your message was sent on" : "Your message was delivered";
    }

    /** Lines ended by CRLF. */
    String text() {
        if (report.isOwnWords()) {
            return report.recipients().stream()
                    .map(recipient -> ownWords(line(recipient.address().toString())))
                    .collect(Collectors.joining("\r\n"));
        }
        StringBuilder text = new StringBuilder(500)
                .append("This is the mail server ")
                .append(here.hostName())
                .append(".\r\n\r\n");
        report.recipients().forEach(recipient -> describe(recipient, text));
        return text.toString();
    }

    private String ownWords(String recipient) {
        List<String> lines =
                own.words(recipient, here.defaultDomain()).strip().lines().toList();
        return String.join("\r\n", lines) + "\r\n";
    }

    private static void describe(ReportedRecipient recipient, StringBuilder text) {
        text.append(introduction(recipient))
                .append(":\r\n\r\n    ")
                .append(line(recipient.address().toString()))
                .append("\r\n");
        if (!recipient.diagnostic().isEmpty()) {
            text.append("    The reason: ").append(line(recipient.diagnostic())).append("\r\n");
        }
        text.append("\r\n");
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

    /** On one line, and not too long for one. */
    static String line(String value) {
        String safe = UNSAFE.matcher(value).replaceAll("?");
        return safe.length() > LONGEST ? safe.substring(0, LONGEST) : safe;
    }
}
